import { LONGEST_NAME, LONGEST_NOTE } from '../../../src/domain/field.js';

/** What everybody types into everything: names, entries, notes, reasons. */
export interface Wording {
  title: string;
  /** A person's, a showroom's or an entry's name; another number makes another one. */
  name: (number: number) => string;
  note: string;
  /** There is more of everything than Slack shows at once. */
  crowded?: boolean;
}

/** The words over and over until nothing more fits; characters are not torn, as no keyboard tears them. */
function filled(words: string, longest: number): string {
  let text = '';
  for (const character of words.repeat(longest)) {
    if (text.length + character.length > longest) break;
    text += character;
  }
  return text.trim();
}

const toTheLimit = (title: string, words: string): Wording => ({
  title,
  name: (number) => `${filled(words, LONGEST_NAME - 4)}${number}`,
  note: filled(words, LONGEST_NOTE),
});

/** A name that nobody sees, but that is not empty either. */
export const INVISIBLE: Wording = {
  title: 'one invisible character',
  name: (number) => `\u200B${number === 0 ? '' : number}`,
  note: '\u200B',
};

export const ORDINARY: Wording = {
  title: 'ordinary words',
  name: (number) => `Zhang Wei ${number}`,
  note: 'Likes the colour.\nComes back with his wife.',
};

/** Wide characters take the most bytes. */
export const WIDE = toTheLimit('wide characters', '宽');

/** What escaping makes longest, and more of everything than Slack shows. */
export const ESCAPED: Wording = { ...toTheLimit('characters to be escaped', '&<>'), crowded: true };

export const PARSED = toTheLimit(
  'what Slack would parse',
  '<!channel> <@W0EVIL> <#C0EVIL> <https://evil.example|press> *b* _i_ ~s~ `c` > q\n```\n:tada: "\\',
);

export const SCRIPTS = toTheLimit(
  'any script',
  '👨‍👩‍👧‍👦🇨🇳𠮷é𝒳مرحبا\u202Eab\u200F\uFEFFשלום\u0001\u001B\u007F',
);
