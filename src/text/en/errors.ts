import type { FieldError } from '../../domain/field-error.js';
import { MOST_LEVEL_DAYS, MOST_LEVELS } from '../../domain/level.js';
import { format } from './format.js';

/** What is wrong with a field, beside it. */
export const errors: Record<FieldError, string> = {
  required: 'Please fill this in.',
  'too-long': 'That is too long. Please shorten it.',
  'not-a-choice': 'That is no longer on the list. Please choose again.',
  'not-a-number': 'Please enter a whole number.',
  'not-decimal': 'Please enter a number up to 1,000,000,000, with at most three decimals.',
  'not-a-day': 'Please choose a day.',
  'phone-missing': 'Enter a phone number, or tick “Left no phone” below.',
  'phone-impossible': 'This number cannot exist. Check the digits; start with + for a number from abroad.',
  'phone-on-file': 'This number is already on file. Look the customer up first.',
  'showroom-code-format': 'Use two to six letters or digits, such as BJ or SH2.',
  'time-zone-unknown': 'Please choose a time zone from the list.',
  'country-unknown': 'Please choose a country from the list.',
  'next-day-past': 'The next revisit must be after today.',
  'next-day-closed': 'The showroom is closed on that day. Please choose another.',
  'next-day-needs-reason': 'This is later than the level asks for. Say why, or choose an earlier day.',
  'reason-needs-competitor': 'Please choose the model the customer bought instead.',
  'reason-needs-note': 'Please say in a few words what the reason was.',
  'order-day-in-future': 'The order day cannot be after today.',
  'delivery-before-order': 'Delivery cannot be before the order.',
  'too-many-people': 'Please add at most twenty people at a time.',
  'not-days': `Please enter a number of days from 1 to ${format.number(MOST_LEVEL_DAYS)}.`,
  'protection-below-interval': 'Protection cannot be shorter than the revisit interval.',
  'too-many-levels': `${MOST_LEVELS} levels are in use, and that is the most. Retire one first.`,
  'level-changed-meanwhile':
    'Somebody has changed this meanwhile, so nothing was saved. Please close this and open it again.',
  'nobody-takes-over': 'Nobody else here takes customers at the moment. Please choose another way.',
  'closing-before-opening': 'The showroom must close after it opens.',
  'digest-after-closing': 'The digest must come before the showroom closes; later ones are not posted.',
  'summary-before-opening': 'The evening summary must come after the showroom opens.',
  'quiet-all-day': 'Quiet hours cannot last the whole day. Choose another time.',
  'in-quiet-hours':
    'Nothing is posted in quiet hours, and this is in them. Choose another time, or change the quiet hours first.',
  'closing-days-unreadable':
    'Write one day a line, such as 2026-10-01, or a range such as 2026-10-01 – 2026-10-07.',
  'closing-days-many': 'Those are too many days. Please enter at most 400.',
  'code-taken': 'This code is taken. Please choose another one.',
  'team-channel-taken': 'Another showroom talks in this channel. Please choose one of its own.',
};
