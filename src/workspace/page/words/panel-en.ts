import type { Trouble } from '../../panel-protocol.js';

interface Span {
  days: number;
  hours: number;
  minutes: number;
}

const troubleKinds: Record<Trouble, { name: string; detail: string }> = {
  down: { name: 'Slack is down', detail: 'Every call is refused: 503' },
  broken: { name: 'Server error', detail: 'A call fails: 500' },
  ratelimited: { name: 'Too many calls', detail: 'A call must wait five seconds: 429' },
  slow: { name: 'Slow answers', detail: 'A call is answered after four seconds' },
  lost: { name: 'Lost answers', detail: 'A call is done, but the app is not told' },
  twice: { name: 'Delivered twice', detail: 'A command, click or event reaches the app again' },
  refresh: { name: 'Reconnect', detail: 'Slack asks the app to reconnect; on: a storm, every three seconds' },
};

/** The words of the panel that slack.com does not have. */
export const panelEn = {
  title: 'Workspace panel',
  about: 'What slack.com does not have',
  close: 'Close the panel',
  controls: 'Controls',
  log: 'Log',
  clock: 'Clock',
  realTime: 'The real time',
  ahead: ({ days, hours, minutes }: Span, isBehind: boolean) =>
    `${[days && `${days} d`, hours && `${hours} h`, minutes && `${minutes} min`].filter(Boolean).join(' ')} ${isBehind ? 'behind' : 'ahead'}`,
  itIs: (day: string) => `It is ${day}`,
  tomorrowAt: (time: string) => `Tomorrow ${time}`,
  oneMinute: '+1 minute',
  oneHour: '+1 hour',
  oneDay: '+1 day',
  backToNow: 'Back to now',
  trouble: 'Trouble',
  troubles: (count: number) => (count === 1 ? '1 trouble' : `${count} troubles`),
  aboutTrouble:
    'See what the app does when Slack or the network fails: next time only, or until switched off.',
  troubleKinds,
  once: 'Once',
  onceOf: (name: string) => `Once: ${name}`,
  recover: 'All well again',
  around: 'Channels and people',
  archived: (channel: string) => `${channel} is archived`,
  appRemoved: (app: string, channel: string) => `${app} is removed from ${channel}`,
  deactivated: (name: string) => `${name} is deactivated`,
  nameOf: (name: string) => `Name of ${name}`,
  rename: 'Rename',
  languageOf: (name: string) => `Language of ${name}`,
  deleteNewest: (place: string) => `Delete the newest message in ${place}`,
  startOver: 'Start over',
  resetQuestion: 'Start over with fresh history?',
  resetMeans: 'Everything said and done here is forgotten, and the app begins again with fresh data.',
  reset: 'Start over',
  filter: 'Filter by name, outcome or content',
  entries: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
  quiet: 'Nothing has gone between Slack and the app yet.',
  toApp: 'Slack to the app',
  fromApp: 'The app to Slack',
  sent: 'Sent',
  answered: 'Answered',
  nothing: 'nothing',
  copy: 'Copy',
  copied: 'Copied',
};

export type PanelWords = typeof panelEn;
