/** What Slack itself tells a person when an app does not do its part. */
export const words = {
  commandTimedOut: (command: string) => `${command} failed with the error "operation_timeout"`,
  commandFailed: (command: string) => `${command} failed with the error "dispatch_failed"`,
  unknownCommand: (command: string) => `${command} is not a valid command.`,
  modalTrouble: 'We had some trouble connecting. Try again?',
  controlTrouble: 'Oops, something went wrong. Please try again.',
  noOptions: 'We had trouble loading these options.',
  messagesTurnedOff: 'Sending messages to this app has been turned off.',
  requiredField: 'Please complete this required field.',
} as const;
