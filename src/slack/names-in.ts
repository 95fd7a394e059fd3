import type { Text } from '../text/text-for.js';
import { typed } from './mrkdwn.js';
import { firstThatFit } from './paging.js';

const LONGEST_NAMES = 400;

/** As many of the names as a line takes, escaped, and how many more there are. */
export function namesIn(names: string[], text: Text): string {
  const shown = firstThatFit(
    names.map((name) => typed(name)),
    LONGEST_NAMES,
  );
  const all = text.format.list(shown);
  return shown.length < names.length ? text.baseData.more(all, names.length - shown.length) : all;
}
