import { cardButtons, cards } from './scenes/cards.js';
import { changesScenes } from './scenes/changes.js';
import { changingLists } from './scenes/changing-lists.js';
import { choosing } from './scenes/choosing.js';
import { clock } from './scenes/clock.js';
import { everybodyCommands, searching } from './scenes/commands.js';
import { deciding } from './scenes/deciding.js';
import { handingOver } from './scenes/handing-over.js';
import { importing } from './scenes/importing.js';
import { levels } from './scenes/levels.js';
import { looking } from './scenes/looking.js';
import { ownFields } from './scenes/own-fields.js';
import { registering } from './scenes/registering.js';
import { revisiting } from './scenes/revisiting.js';
import { settingsScenes } from './scenes/settings.js';
import { joining, staffing } from './scenes/staffing.js';
import { trouble } from './scenes/trouble.js';
import type { Scene, Stage } from './stage.js';

/** Everything the bot says and shows, in the order in which it is asked for. */
export const SCENES: readonly Scene<Stage>[] = [
  ['what waits to be said', ({ bench }) => bench.deliver()],
  ...everybodyCommands,
  ...cards,
  ...cardButtons,
  ...looking,
  ...searching,
  ...choosing,
  ...registering,
  ...revisiting,
  ...deciding,
  ...ownFields,
  ...handingOver,
  ...changingLists,
  ...changesScenes,
  ...settingsScenes,
  ...importing,
  ...trouble,
  ...clock,
  ...joining,
  ...staffing,
  ...levels,
];

const WORDED = [
  'what waits to be said',
  'manager: card of a customer who is active',
  'otherRep: card of a customer who is won',
  'rep: card of a customer who is returned, in a modal',
  'manager: /customer by name',
  'correct: form',
  'revisit: form',
  'won: form',
  'lost: form',
  'manager: own fields',
  'the whole timeline',
  'the rest of the due list',
  'statistics: month',
  'statistics from Home',
  'search-desiredModel: anything',
  'revisitable: anything',
];

/** Those that only read, and between them show everything that is typed. */
export const WORDED_SCENES: readonly Scene<Stage>[] = WORDED.map((wanted) => {
  const scene = SCENES.find(([name]) => name === wanted);
  if (!scene) throw new Error(`there is no scene “${wanted}”`);
  return scene;
});
