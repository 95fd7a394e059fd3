/** What Slack itself tells a person when an app does not do its part. */
export const words = {
  commandTimedOut: (command: string) => `${command} failed with the error "operation_timeout"`,
  commandFailed: (command: string) => `${command} failed with the error "dispatch_failed"`,
  unknownCommand: (command: string) => `${command} is not a valid command.`,
  inviteWhom: 'Nobody here has that name.',
  inviteNotHere: 'Nobody can be invited into a direct message.',
  modalTrouble: 'We had some trouble connecting. Try again?',
  controlTrouble: 'Oops, something went wrong. Please try again.',
  noOptions: 'We had trouble loading these options.',
  messagesTurnedOff: 'Sending messages to this app has been turned off.',
  badFileName: 'This file’s name cannot be used.',
  wrongFileType: (name: string, types: readonly string[]) =>
    `${name} cannot be added: only ${types.join(', ')} files are accepted.`,
  emptyFile: (name: string) => `${name} is empty.`,
  largeFile: 'This file is larger than 10 MB.',
  tooLarge: 'This is more than the workspace takes at once.',
  unreadable: 'The workspace cannot read this.',
  noSuchFile: 'This file is no longer there.',
  tooManyFiles: (most: number) => `Please add no more than ${most === 1 ? '1 file' : `${most} files`}.`,
  requiredField: 'Please complete this required field.',
} as const;
