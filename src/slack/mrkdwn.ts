import { cutText } from '../charts/cut-text.js';

/** For text typed by a person that stands in mrkdwn or in a message's `text`: nothing in it comes alive. */
export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** mrkdwn has no escape for what makes words bold, italic, struck or code: characters that look the same stand in. */
const LOOKALIKES: Record<string, string> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

/** Letters and marks that turn the line around: they are kept to themselves by a first-strong isolate. */
const TURNS = /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069]/;
const isolated = (text: string): string => (TURNS.test(text) ? `\u2068${text}\u2069` : text);

/** A person's or entry's name on one line, for mrkdwn. It is cut first and escaped after. */
export const typed = (text: string, longest = 120): string =>
  isolated(
    escapeMrkdwn(cutText(text.replace(/\s+/g, ' ').trim(), longest)).replace(
      /[*_~`]/g,
      (mark) => LOOKALIKES[mark] ?? mark,
    ),
  );

export const mention = (slackUserId: string): string => `<@${slackUserId}>`;
