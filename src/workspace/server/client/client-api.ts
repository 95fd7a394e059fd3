import type { ClientEvent, ClientRequests, ClientState } from '../../protocol.js';
import { conversationsOf, findChannel, publishConversation } from '../channels.js';
import type { Context } from '../context.js';
import { actOnControl } from '../interactions/act-on-control.js';
import { closeView } from '../interactions/close-view.js';
import { openHome } from '../interactions/open-home.js';
import { runCommand } from '../interactions/run-command.js';
import { submitView } from '../interactions/submit-view.js';
import { suggestOptions } from '../interactions/suggest-options.js';
import { Refusal } from '../refusal.js';
import { toOpenView } from '../view-shapes.js';
import { modalsOf } from '../views.js';
import { sayMessage } from './say-message.js';

type Requests = {
  [Name in keyof ClientRequests]: (
    request: ClientRequests[Name]['request'],
  ) => Promise<ClientRequests[Name]['answer']>;
};

/** What a person can do in the workspace: the page uses it over HTTP, tests call it. */
export interface ClientApi extends Requests {
  state(as: string): ClientState;
  subscribe(as: string, listener: (event: ClientEvent) => void): () => void;
}

export function createClientApi(context: Context): ClientApi {
  const asMember =
    <Request extends { as: string }, Answer>(
      run: (context: Context, request: Request) => Answer | Promise<Answer>,
    ) =>
    async (request: Request): Promise<Answer> => {
      requirePerson(context, request.as);
      return run(context, request);
    };
  return {
    state: (as) => clientState(context, requirePerson(context, as)),
    subscribe: (as, listener) => context.feed.subscribe(requirePerson(context, as), listener),
    message: asMember(sayMessage),
    command: asMember(runCommand),
    action: asMember(actOnControl),
    options: asMember(suggestOptions),
    submit: asMember(submitView),
    close: asMember(closeView),
    read: asMember(readChannel),
    home: asMember(openHome),
  };
}

function requirePerson({ state }: Context, id: string): string {
  const member = state.members.get(id);
  if (!member || member.isBot)
    throw new Refusal('user_not_found', { words: 'There is no such person here.' });
  if (member.deactivated)
    throw new Refusal('account_inactive', { words: 'This account has been deactivated.' });
  return id;
}

function clientState(context: Context, memberId: string): ClientState {
  const { state, team, manifest } = context;
  const conversations = conversationsOf(context, memberId);
  const home = state.homes.get(memberId);
  return structuredClone({
    team: { name: team.name },
    members: [...state.members.values()],
    conversations,
    commands: (manifest.features?.slash_commands ?? []).map(({ command, description, usage_hint }) => ({
      command,
      description,
      usageHint: usage_hint ?? '',
    })),
    messages: Object.fromEntries(
      conversations.map(({ id }) => [id, (state.channels.get(id)?.messages ?? []).slice(-latest)]),
    ),
    home: home ? toOpenView(home) : null,
    modals: modalsOf(context, memberId).map(toOpenView),
    botConnected: context.link.connected,
    files: Object.fromEntries(
      [...state.files.values()].map(({ id, name, mimetype, title, altText, url }) => [
        id,
        { id, name, mimetype, title, altText, url },
      ]),
    ),
  });
}

/** How much of a conversation a person is shown. */
const latest = 200;

function readChannel(context: Context, { as, channel: id }: { as: string; channel: string }): { read: true } {
  const channel = findChannel(context, id);
  channel.readUntil[as] = channel.messages.at(-1)?.ts ?? '';
  context.changed();
  publishConversation(context, channel, as);
  return { read: true };
}
