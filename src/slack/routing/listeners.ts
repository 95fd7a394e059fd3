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
import { listenerFor } from './listener-for.js';

/** What Bolt tells of any payload. */
type Heard = Parameters<Parameters<App['use']>[0]>[0];

export type Listeners = ReturnType<typeof createListeners>;

/**
 * Every payload goes straight to the one listener that is called as it is. Bolt has none of its own: it would ask them
 * all whether a payload is theirs, even if they were only one of each kind. What nobody listens to is not acknowledged.
 */
export function createListeners(app: App, commands: CommandNames) {
  const names = new Set<string>();
  const listeners = new Map<string, (args: Heard) => Promise<void>>();
  app.use(async (args) => listeners.get(listenerFor(args.body, commands))?.(args));

  const kind =
    <Args, Id extends string = string>(prefix: string) =>
    (id: Id, listener: (args: Args) => Promise<void>) => {
      const name = `${prefix}:${id}`;
      if (names.has(name)) throw new Error(`${name} has a listener already`);
      names.add(name);
      // Of which kind a payload is, its name says.
      listeners.set(name, (args) => listener(args as Args));
    };

  return {
    /** As `listenerFor` calls them. */
    names,
    command: kind<SlackCommandMiddlewareArgs, Command>('command'),
    click: kind<SlackActionMiddlewareArgs<BlockAction>>('click'),
    form: kind<SlackViewMiddlewareArgs<ViewSubmitAction>>('form'),
    search: kind<SlackOptionsMiddlewareArgs<'block_suggestion'>>('search'),
    event: <Name extends string>(
      name: Name,
      listener: (args: SlackEventMiddlewareArgs<Name>) => Promise<void>,
    ) => kind<SlackEventMiddlewareArgs<Name>, Name>('event')(name, listener),
    /** What a listener throws. */
    error: (listener: (failure: { error: Error; body: object }) => Promise<void>) => app.error(listener),
  };
}
