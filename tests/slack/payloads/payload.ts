import { DEFAULT_COMMANDS } from '../../../src/slack/commands.js';
import { buildManifest } from '../../../src/slack/manifest.js';
import type { AnyBlock } from '../../../src/workspace/protocol.js';
import type { Context } from '../../../src/workspace/server/context.js';
import { controlsIn } from '../../../src/workspace/server/control-values.js';
import { Refusal } from '../../../src/workspace/server/refusal.js';
import { checkMessage } from '../../../src/workspace/server/rules/check-message.js';
import { checkOptions } from '../../../src/workspace/server/rules/check-options.js';
import { checkView } from '../../../src/workspace/server/rules/check-view.js';
import { parsedWords } from '../../support/alive.js';

export type Surface = 'message' | 'modal' | 'home' | 'options' | 'errors';

/** Something the bot gave to Slack, as it went over the wire. */
export interface Payload {
  surface: Surface;
  content: Record<string, unknown>;
}

export const payload = (surface: Surface, content: unknown): Payload => ({
  surface,
  content: JSON.parse(JSON.stringify(content)),
});

/** A chart image that Slack has processed. */
export const CHART_FILE = 'F_CHART';

/** As much of the workspace as its rules look at. */
const context = {
  requireText: true,
  manifest: buildManifest({ kind: 'socket-mode' }, DEFAULT_COMMANDS),
  baseUrl: () => '',
  state: {
    files: new Map([[CHART_FILE, { id: CHART_FILE, readyAt: 0, url: '' }]]),
    modals: new Map(),
    homes: new Map(),
  },
} as unknown as Context;

const RULES: Record<Surface, (content: Record<string, unknown>) => unknown> = {
  message: (content) => checkMessage(context, content),
  modal: (content) => checkView(context, content, 'modal'),
  home: (content) => checkView(context, content, 'home'),
  options: checkOptions,
  errors(errors) {
    const silent = Object.entries(errors).filter(([, words]) => typeof words !== 'string' || words === '');
    if (silent.length > 0) throw new Refusal('invalid_errors', { messages: silent.map(([field]) => field) });
  },
};

/** The bot itself mentions its staff and names its channel; nobody else may be called. */
const OWN_MENTION = /^<(@U_[A-Z0-9_]+|#C_TEAM2?)>$/;

const aliveIn = ({ content }: Payload): string[] =>
  parsedWords(content)
    .flatMap((words) => words.match(/<[^>]*>/g) ?? [])
    .filter((found) => !OWN_MENTION.test(found));

const strings = (part: unknown): string[] =>
  typeof part === 'string' ? [part] : Object.values(part ?? {}).flatMap(strings);

/** What Slack would refuse, what would come alive, and characters torn apart. */
export function problemsOf(sent: Payload): string[] {
  const torn = strings(sent.content).filter((words) => /\p{Surrogate}/u.test(words));
  const problems = [
    ...aliveIn(sent).map((found) => `alive: ${found}`),
    ...torn.map((words) => `torn: ${words}`),
  ];
  try {
    RULES[sent.surface](sent.content);
    return problems;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [...problems, error.message];
  }
}

/** What a person can press or choose, and whether the bot is told at once. */
export const controlsOf = ({ content }: Payload) =>
  controlsIn((content.blocks ?? []) as AnyBlock[]).map(({ actionId, element, block }) => ({
    actionId,
    searches: element.type.includes('external_select'),
    tells: block.type !== 'input' || ('dispatch_action' in block && block.dispatch_action === true),
  }));
