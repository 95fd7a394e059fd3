/** For text typed by a person that stands in mrkdwn or in a message's `text`: nothing in it comes alive. */
export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** At most `longest` characters, the last one an ellipsis where something is missing. Cut first, escape after. */
export const cut = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  const kept = [...new Intl.Segmenter().segment(text.slice(0, longest))].map(({ segment }) => segment);
  let short = kept.join('');
  while (short.length > longest - 1) short = short.slice(0, -(kept.pop()?.length ?? 1));
  return `${short}…`;
};

/** mrkdwn has no escape for what makes words bold, italic, struck or code: characters that look the same stand in. */
const LOOKALIKES: Record<string, string> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

/** A person's or entry's name on one line, for mrkdwn. */
export const typed = (text: string, longest = 120): string =>
  escapeMrkdwn(cut(text.replace(/\s+/g, ' ').trim(), longest)).replace(
    /[*_~`]/g,
    (mark) => LOOKALIKES[mark] ?? mark,
  );

export const mention = (slackUserId: string): string => `<@${slackUserId}>`;
