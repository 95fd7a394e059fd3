/** White letters on each of these pass WCAG AA. */
const COLORS = [
  '#0f6cbd',
  '#8a4b08',
  '#7a3e9d',
  '#0b6e5f',
  '#b3364b',
  '#4a5a20',
  '#4b4fa8',
  '#9a3412',
  '#1d6a34',
  '#86315f',
];

/** The same person always has the same colour. */
export function colorOf(id: string): string {
  const sum = [...id].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
  return COLORS[sum % COLORS.length] ?? '#4b4fa8';
}

/** 李娜 → 李娜, 欧阳晓明 → 晓明, Sarah Chen → SC. */
export function initialsOf(name: string): string {
  const chinese = name.match(/\p{Script=Han}/gu);
  if (chinese) return chinese.slice(-2).join('');
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
