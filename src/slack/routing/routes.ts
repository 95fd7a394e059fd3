import type { Parts } from '../parts.js';
import type { Listeners } from './listeners.js';
import { createClickRoutes } from './route-clicks.js';
import { createCommandRoutes } from './route-commands.js';
import { createFormRoutes } from './route-forms.js';
import { createSearchRoutes } from './route-searches.js';

export type Routes = ReturnType<typeof createRoutes>;

/** The ways in which Slack reaches the bot, with its shapes taken off and the person identified. */
export const createRoutes = (listeners: Listeners, parts: Parts) => ({
  commands: createCommandRoutes(listeners, parts),
  clicks: createClickRoutes(listeners, parts),
  forms: createFormRoutes(listeners, parts),
  searches: createSearchRoutes(listeners, parts),
});
