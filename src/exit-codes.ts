/** What the program ends with, for whoever supervises it; 0 is an end that was asked for. */
export const EXIT = {
  failed: 1,
  /** The person who starts it must mend the configuration; starting again does not help. */
  misconfigured: 2,
  /** The database cannot be used as it is. */
  database: 3,
  /** Slack does not let the app in with these tokens. */
  refused: 4,
  /** It was asked to end, and something was still running when the time was over. */
  cutShort: 5,
} as const;
