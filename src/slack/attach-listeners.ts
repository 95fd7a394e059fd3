import type { App } from '@slack/bolt';
import { LISTS } from '../domain/base-data.js';
import { attachDecideApproval } from './decide-approval/listeners.js';
import { attachDigest } from './digest/listeners.js';
import { attachEntrySearches } from './entry-choices.js';
import { createErrorReply } from './error-reply.js';
import { attachFindCustomer } from './find-customer/listeners.js';
import { attachHelp } from './help/listeners.js';
import { attachHome } from './home/listeners.js';
import { attachImports } from './imports/listeners.js';
import { attachLogRevisit } from './log-revisit/listeners.js';
import type { Parts } from './parts.js';
import { attachPool } from './pool/listeners.js';
import { attachProposeOutcome } from './propose-outcome/listeners.js';
import { attachRegisterCustomer } from './register-customer/listeners.js';
import { createRoutes } from './routing/routes.js';
import { attachSetUp } from './set-up/listeners.js';
import { attachStatistics } from './statistics/listeners.js';
import { attachStatus } from './status/listeners.js';

/** What the bot can do, in the order of a customer's life. */
export function attachListeners(app: App, parts: Parts) {
  const routes = createRoutes(app, parts);
  attachSetUp(routes, parts);
  attachRegisterCustomer(routes, parts);
  attachDecideApproval(routes, parts);
  attachLogRevisit(routes, parts);
  attachProposeOutcome(routes, parts);
  attachFindCustomer(routes, parts);
  attachPool(routes, parts);
  attachHome(app, parts);
  attachStatistics(routes, parts);
  attachDigest(routes, parts);
  attachImports(routes, parts);
  attachStatus(routes, parts);
  attachHelp(routes, parts);
  attachEntrySearches(routes, parts, LISTS);
  app.error(createErrorReply(parts));
}
