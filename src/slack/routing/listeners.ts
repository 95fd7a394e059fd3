import type {
  App,
  BlockAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackOptionsMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Command, CommandNames } from '../commands.js';
import { type Body, listenerFor } from './listener-for.js';

const ANY = /./;

export type Listeners = ReturnType<typeof createListeners>;

/**
 * Every payload goes straight to the one listener that is called as it is. Bolt is given one of each kind: it would ask
 * them all whether a payload is theirs, and they are more than a hundred. What nobody listens to is not acknowledged.
 */
export function createListeners(app: App, commands: CommandNames) {
  const names = new Set<string>();
  const claim = (name: string) => {
    if (names.has(name)) throw new Error(`${name} has a listener already`);
    names.add(name);
    return name;
  };

  const kind = <Args extends { body: Body }, Id extends string = string>(
    prefix: string,
    attach: (hear: (args: Args) => Promise<void>) => void,
  ) => {
    const listeners = new Map<string, (args: Args) => Promise<void>>();
    attach(async (args) => listeners.get(listenerFor(args.body, commands))?.(args));
    return (id: Id, listener: (args: Args) => Promise<void>) => {
      listeners.set(claim(`${prefix}:${id}`), listener);
    };
  };

  return {
    /** As `listenerFor` calls them. */
    names,
    command: kind<SlackCommandMiddlewareArgs, Command>('command', (hear) => app.command(ANY, hear)),
    click: kind<SlackActionMiddlewareArgs<BlockAction>>('click', (hear) =>
      app.action<BlockAction>({ type: 'block_actions' }, hear),
    ),
    form: kind<SlackViewMiddlewareArgs<ViewSubmitAction>>('form', (hear) =>
      app.view<ViewSubmitAction>({ type: 'view_submission' }, hear),
    ),
    search: kind<SlackOptionsMiddlewareArgs<'block_suggestion'>>('search', (hear) => app.options(ANY, hear)),
    event: <Name extends string>(
      name: Name,
      listener: (args: SlackEventMiddlewareArgs<Name>) => Promise<void>,
    ) => {
      claim(`event:${name}`);
      app.event(name, listener);
    },
    /** What a listener throws. */
    error: (listener: (failure: { error: Error; body: object }) => Promise<void>) => app.error(listener),
  };
}
