import type { Action, Verdict } from '../../src/domain/staff.js';
import { ACTS_ON_CUSTOMERS } from './acts-on-customers.js';
import { ACTS_ON_IMPORTS } from './acts-on-imports.js';
import { ACTS_ON_LISTS } from './acts-on-lists.js';
import { ACTS_ON_SHOWROOMS } from './acts-on-showrooms.js';
import type { Scene } from './permission-scene.js';

/** Does it through the use case, so that nothing but permission stands in the way, and tells what became of it. */
export type Act = (scene: Scene) => Verdict | 'cannot arise';
/** By action and by the name of the use case. */
export type Acts = Partial<Record<Action, Record<string, Act>>>;

/** Every use case that somebody on the staff acts with, under each action that it asks for. */
export const ACTS: Record<Action, Record<string, Act>> = {
  ...ACTS_ON_CUSTOMERS,
  'change base data': { ...ACTS_ON_LISTS, ...ACTS_ON_IMPORTS },
  ...ACTS_ON_SHOWROOMS,
};
