/**
 * At most `limit` UTF-16 units, with "…" where something was cut. UTF-16 units because, however Slack counts, no
 * other count of the same text is higher; cut between graphemes, so that no emoji or accent is torn.
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // Not kept: the first one takes as long as the tenth part of a start.
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > limit - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}…`;
}

/** Cuts every label to the limit and numbers those that have become, or were, the same: "Wang", "Wang 2". */
export function distinctLabels(labels: string[], limit: number): string[] {
  const taken = new Set<string>();
  for (const label of labels) {
    let candidate = cutText(label, limit);
    for (let number = 2; taken.has(candidate); number++) {
      const suffix = ` ${number}`;
      candidate = cutText(label, limit - suffix.length) + suffix;
    }
    taken.add(candidate);
  }
  return [...taken];
}
