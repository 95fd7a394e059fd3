import { polyphonic } from 'pinyin-pro';
import { foldName } from './entry-names.js';

/**
 * How well what somebody typed fits a name; less is better, undefined is not at all. The beginning counts before the
 * middle, and there the name as it is written before how it is spoken. Of several words each must fit, in any order.
 */
export const matchName = (query: string, name: string): number | undefined =>
  matchQuery(readQuery(query), name);

function matchQuery({ whole, words }: Query, name: string): number | undefined {
  const known = read(name);
  const rank = matchWord(whole, known);
  if (rank !== undefined || words.length === 1) return rank;
  const each = words.map((word) => matchWord(word, known));
  return each.reduce<number | undefined>(
    (sum, rank) => (sum === undefined || rank === undefined ? undefined : sum + rank),
    LEAST_IN_PARTS,
  );
}

/** The best first; those that fit alike stay in the order they came in. */
export function bestMatches<Named extends { name: string }>(query: string, all: readonly Named[]): Named[] {
  // Once for all the names, of which there may be thousands.
  const asked = readQuery(query);
  return all
    .flatMap((one) => {
      const rank = matchQuery(asked, one.name);
      return rank === undefined ? [] : [{ one, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

const EXACT = 0;
const BEGINS = 1;
const BEGINS_SPOKEN = 2;
const CONTAINS = 3;
const CONTAINS_SPOKEN = 4;
/** What fits only in parts stands after all that fits as it was typed. */
const LEAST_IN_PARTS = 5;

/** A name made ready to be compared. */
interface Readable {
  folded: string;
  /** Without what people leave out: spaces, dashes, dots. */
  bare: string;
  /** Each character of `bare` with all the ways to type it, of which Chinese ones have several. */
  typings: Typing[];
}
interface Typing {
  /** The character itself, its readings, and the letters a reading begins with. */
  whole: readonly string[];
  /** Of a reading that is not typed to its end only the beginning is there. */
  readings: readonly string[];
}

/** What somebody typed, made ready to be compared. */
interface Query {
  whole: Word;
  words: Word[];
}
interface Word {
  word: string;
  bareWord: string;
}

function readQuery(query: string): Query {
  const toWord = (word: string): Word => ({ word, bareWord: strip(word) });
  const words = fold(query).split(' ').filter(Boolean);
  return { whole: toWord(words.join(' ')), words: words.map(toWord) };
}

function matchWord({ word, bareWord }: Word, { folded, bare, typings }: Readable): number | undefined {
  if (folded === word) return EXACT;
  // Of nothing but dashes and the like there is only the text to look for.
  const inText = bareWord === '' ? folded.indexOf(word) : bare.indexOf(bareWord);
  if (inText === 0 || folded.startsWith(word)) return BEGINS;
  if (bareWord !== '' && isSpoken(bareWord, typings, 0)) return BEGINS_SPOKEN;
  if (inText > 0) return CONTAINS;
  const spoken = bareWord !== '' && typings.some((_, from) => from > 0 && isSpoken(bareWord, typings, from));
  return spoken ? CONTAINS_SPOKEN : undefined;
}

/** Whether the word is what one types for the characters from this one on; it may end within the last one. */
function isSpoken(word: string, typings: readonly Typing[], from: number): boolean {
  // Every place in the word to which the characters so far may have come, for a reading may end in several.
  let reached = [0];
  for (let place = from; place < typings.length && reached.length > 0; place += 1) {
    const next: number[] = [];
    for (const at of reached) {
      const rest = word.slice(at);
      if (typings[place]?.readings.some((reading) => reading.startsWith(rest))) return true;
      for (const way of typings[place]?.whole ?? []) {
        const end = at + way.length;
        if (rest.startsWith(way) && !next.includes(end)) next.push(end);
      }
    }
    if (next.includes(word.length)) return true;
    reached = next;
  }
  return false;
}

/** ü is typed as v. */
const fold = (text: string): string => foldName(text).replaceAll('ü', 'v');
const strip = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');

/** Names that were read, the latest last: a search reads thousands of them at every letter. */
const readNames = new Map<string, Readable>();
const MOST_READ = 20_000;

function read(name: string): Readable {
  const known = readNames.get(name);
  if (known) return known;
  const folded = fold(name);
  const bare = strip(folded);
  const readable = { folded, bare, typings: Array.from(bare, typingOf) };
  for (const oldest of readNames.keys()) {
    if (readNames.size < MOST_READ) break;
    readNames.delete(oldest);
  }
  readNames.set(name, readable);
  return readable;
}

/** As many as there are characters, which is not many. */
const typings = new Map<string, Typing>();

function typingOf(character: string): Typing {
  const known = typings.get(character);
  if (known) return known;
  const readings = /\p{Script=Han}/u.test(character) ? readingsOf(character) : [];
  const initials = readings.flatMap((reading) => [/^[zcs]h/.exec(reading)?.[0] ?? '', reading.slice(0, 1)]);
  const whole = new Set([character, ...readings, ...initials].filter(Boolean));
  const typing = { whole: [...whole], readings };
  typings.set(character, typing);
  return typing;
}

/** Not by `pinyin()`, which makes a dictionary of words ready first, to choose among the readings. */
const readingsOf = (character: string): string[] => [
  ...new Set(polyphonic(character, { type: 'array', toneType: 'none', v: true }).flat()),
];
