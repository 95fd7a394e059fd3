import { CARD_ACTIONS, type CardAction, STATUSES, type Status } from '../../../../src/domain/customer.js';
import type { Scene, Stage } from '../stage.js';
import { idOf, READERS } from './cast.js';

const ACTION_IDS: Record<CardAction, string> = {
  revisit: 'log-revisit',
  won: 'propose-won',
  lost: 'propose-lost',
  invalid: 'propose-invalid',
  correct: 'correct',
  claim: 'claim',
  'hand-over': 'hand-over',
};
/** The status in which a card has the button. */
const READY: Record<CardAction, Status> = {
  revisit: 'active',
  won: 'active',
  lost: 'active',
  invalid: 'active',
  correct: 'returned',
  claim: 'pooled',
  'hand-over': 'active',
};

export const cards: Scene<Stage>[] = STATUSES.flatMap((status) =>
  READERS.flatMap((part): Scene<Stage>[] => [
    [
      `${part}: card of a customer who is ${status}`,
      (stage) => stage.as(part).click('show-customer', idOf(stage, status)),
    ],
    [
      `${part}: card of a customer who is ${status}, in a modal`,
      (stage) => stage.as(part).clickAtHome('show-customer', idOf(stage, status)),
    ],
  ]),
);

export const cardButtons: Scene<Stage>[] = CARD_ACTIONS.filter((action) => action !== 'claim').flatMap(
  (action): Scene<Stage>[] => [
    [`${action}: form`, (stage) => stage.as('rep').click(ACTION_IDS[action], idOf(stage, READY[action]))],
    [`${action}: too late`, (stage) => stage.as('rep').click(ACTION_IDS[action], idOf(stage, 'won'))],
    [
      `${action}: not yours`,
      (stage) => stage.as('otherRep').click(ACTION_IDS[action], idOf(stage, READY[action])),
    ],
  ],
);
