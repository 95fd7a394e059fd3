/** What a spreadsheet takes for the beginning of a formula, the wide forms of the same among them. */
const RUNS = /^'*[=+\-@\t\r＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;

/** Words as they can stand in a cell: an apostrophe before what a spreadsheet would run. */
export const guardCell = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** The words that `guardCell` was given. */
export const unguardCell = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
