/** What a command says in the end, and the code it ends with. */
export interface Outcome {
  words: string;
  code: number;
}

const number = new Intl.NumberFormat('en');

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;

/** The rows that people know. */
export const rowWords = ({
  customers = 0,
  revisits = 0,
  outcomes = 0,
  journal = 0,
}: Record<string, number>): string =>
  [
    counted(customers, 'customer'),
    counted(revisits, 'revisit'),
    counted(outcomes, 'outcome'),
    counted(journal, 'journal entry', 'journal entries'),
  ].join(', ');
