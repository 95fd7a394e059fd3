import type { LevelChange } from '../../domain/change.js';
import type { LevelFields } from '../../domain/level.js';
import type { Text } from '../../text/text-for.js';
import { levelFacts } from '../levels/modal.js';
import { typed } from '../mrkdwn.js';
import { namesIn } from '../names-in.js';

/** What was done to the levels, and to the customers who had them. */
export function levelWords(change: LevelChange, text: Text): string {
  const words = text.changes.levels;
  const daysMoved = (count: number) => (count > 0 ? [words.daysMoved(count)] : []);
  switch (change.kind) {
    case 'level-added':
      return words.added(described(change.level, text));
    case 'level-changed':
      return [
        words.changed(described(change.from, text), described(change.to, text)),
        ...daysMoved(change.duesMoved),
      ].join(' · ');
    case 'levels-reordered':
      return words.ordered(namesIn(change.codes, text));
    case 'level-retired':
      return words.retired(named(change));
    case 'level-brought-back':
      return words.broughtBack(named(change));
    case 'level-preset-switched':
      return [
        words.switched(change.preset),
        ...change.moves.map(({ from, to, customers }) => words.move(typed(from), typed(to), customers)),
        ...daysMoved(change.duesMoved),
      ].join(' · ');
  }
}

const named = ({ code, name }: Pick<LevelFields, 'code' | 'name'>): string =>
  `${typed(code)} · ${typed(name)}`;

const described = (level: LevelFields, text: Text): string => `${named(level)} · ${levelFacts(level, text)}`;
