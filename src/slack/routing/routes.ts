import type { App } from '@slack/bolt';
import type { Parts } from '../parts.js';
import { createClickRoutes } from './route-clicks.js';
import { createCommandRoutes } from './route-commands.js';
import { createFormRoutes } from './route-forms.js';
import { createSearchRoutes } from './route-searches.js';

export type Routes = ReturnType<typeof createRoutes>;

/** The ways in which Slack reaches the bot, with its shapes taken off and the person identified. */
export const createRoutes = (app: App, parts: Parts) => ({
  commands: createCommandRoutes(app, parts),
  clicks: createClickRoutes(app, parts),
  forms: createFormRoutes(app, parts),
  searches: createSearchRoutes(app, parts),
});
