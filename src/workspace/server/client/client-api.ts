import type { ClientEvent, ClientRequests, ClientState, HeldFile, TourStep } from '../../protocol.js';
import { badgeOf, conversationsOf, findChannel, publishConversation } from '../channels.js';
import type { Context } from '../context.js';
import { actOnControl } from '../interactions/act-on-control.js';
import { closeView } from '../interactions/close-view.js';
import { openHome } from '../interactions/open-home.js';
import { runCommand } from '../interactions/run-command.js';
import { submitView } from '../interactions/submit-view.js';
import { suggestOptions } from '../interactions/suggest-options.js';
import { type UploadRequest, uploadFile } from '../interactions/upload-file.js';
import type { Panel } from '../panel/panel.js';
import { Refusal } from '../refusal.js';
import type { StoredFile } from '../state.js';
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
  /** With whom a visitor starts. */
  firstPerson(): string;
  state(as: string): ClientState;
  subscribe(as: string, listener: (event: ClientEvent) => void): () => void;
  upload(request: UploadRequest): Promise<HeldFile>;
}

/** What the page has beyond Slack. */
interface Extras {
  panel: Panel | undefined;
  tour: readonly TourStep[];
}

export function createClientApi(context: Context, { panel, tour }: Extras): ClientApi {
  const asMember =
    <Request extends { as: string }, Answer>(
      run: (context: Context, request: Request) => Answer | Promise<Answer>,
    ) =>
    async (request: Request): Promise<Answer> => {
      requirePerson(context, request.as);
      return run(context, request);
    };
  return {
    firstPerson: () => firstPerson(context),
    state: (as) => ({
      ...clientState(context, requirePerson(context, as)),
      tour,
      ...(panel && { panel: panel.state() }),
    }),
    subscribe: (as, listener) => context.feed.subscribe(requirePerson(context, as), listener),
    upload: asMember(uploadFile),
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

function firstPerson({ state }: Context): string {
  const person = [...state.members.values()].find(({ isBot, deactivated }) => !isBot && !deactivated);
  if (!person) throw new Refusal('user_not_found', { words: 'There is nobody here.' });
  return person.id;
}

function clientState(context: Context, memberId: string): Omit<ClientState, 'panel' | 'tour'> {
  const { state, team, manifest, app } = context;
  const conversations = conversationsOf(context, memberId);
  const home = state.homes.get(memberId);
  /** What other people gave the app in forms is not theirs to see. */
  const isShown = ({ uploadedBy }: StoredFile) => [memberId, app.botUserId].includes(uploadedBy);
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
    badges: Object.fromEntries([...state.members.keys()].map((id) => [id, badgeOf(context, id)])),
    files: Object.fromEntries(
      [...state.files.values()]
        .filter(isShown)
        .map(({ id, name, mimetype, title, altText, url }) => [
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
