interface Props {
  count: number;
  /** The count in words, for who does not see it. */
  words: string;
}

export function Badge({ count, words }: Props) {
  if (count <= 0) return null;
  return (
    <span className="badge">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="unseen">{words}</span>
    </span>
  );
}
