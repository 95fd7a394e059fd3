import type { PanelRequests, PanelState } from '../../panel-protocol.js';
import { troubles } from '../../panel-protocol.js';
import type { Admin } from '../admin.js';
import type { Context } from '../context.js';
import { stableId } from '../ids.js';
import type { WorkspaceOptions } from '../options.js';
import { Refusal } from '../refusal.js';
import { startOver } from './start-over.js';
import type { TrafficLog } from './traffic-log.js';
import { createTroubleSwitches } from './trouble-switches.js';

type Requests = {
  [Name in keyof PanelRequests]: (
    request: PanelRequests[Name]['request'],
  ) => Promise<PanelRequests[Name]['answer']>;
};

/** What slack.com does not have: the page uses it over HTTP, tests call it. */
export interface Panel extends Requests {
  state(): PanelState;
  stop(): void;
}

interface Options {
  options: WorkspaceOptions;
  admin: Admin;
  traffic: TrafficLog;
  /** Asks the app's connections to come again. */
  refresh: () => void;
}

export function createPanel(context: Context, { options, admin, traffic, refresh }: Options): Panel {
  const { clock, feed, app, faults } = context;
  const switches = createTroubleSwitches(faults, refresh);
  const state = (): PanelState => ({ aheadMs: clock.aheadMs, troubles: switches.on() });
  const tellAll = (): PanelState => {
    feed.publishToAll({ type: 'panel', panel: state() });
    return state();
  };
  faults.onHappened(() => void tellAll());

  return {
    state,
    stop: () => switches.clear(),
    async clock({ to }) {
      clock.set(to === null ? null : instant(to));
      const now = tellAll();
      await options.panel?.onJump();
      return now;
    },
    async trouble({ trouble, span }) {
      if (!troubles.includes(trouble) || !['once', 'on', 'off'].includes(span)) throw unknown();
      switches.set(trouble, span);
      return tellAll();
    },
    async channel({ channel, archived, withApp }) {
      if (archived !== undefined) admin[archived ? 'archive' : 'unarchive'](channel);
      if (withApp !== undefined)
        admin[withApp ? 'addToChannel' : 'removeFromChannel'](channel, app.botUserId);
      return state();
    },
    async member({ memberId, deactivated, name, locale }) {
      if (memberId === app.botUserId) throw unknown();
      if (name !== undefined) admin.rename(memberId, realName(name));
      if (locale !== undefined) admin.setLocale(memberId, realLocale(locale));
      if (deactivated !== undefined) admin[deactivated ? 'deactivate' : 'activate'](memberId);
      return state();
    },
    async delete({ channel, ts }) {
      admin.deleteMessage(channel, ts);
      return state();
    },
    async recover() {
      switches.clear();
      makeWhole(context, options, admin);
      return tellAll();
    },
    async reset() {
      switches.clear();
      clock.set(null);
      await startOver(context, options, traffic);
      return state();
    },
    traffic: async ({ after }) => ({ entries: traffic.after(after) }),
  };
}

/** Every channel is open, has the app if it is to, and every person is back. */
function makeWhole({ state, app }: Context, { channels, members }: WorkspaceOptions, admin: Admin): void {
  for (const { id, archived } of state.channels.values()) if (archived) admin.unarchive(id);
  for (const { name, withBot } of channels)
    if (withBot) admin.addToChannel(stableId('C', name), app.botUserId);
  for (const { id, deactivated } of members) {
    if (state.members.get(id)?.deactivated && !deactivated) admin.activate(id);
  }
}

/** As long as a name may be in a Slack profile. */
const longestName = 80;

function realName(name: unknown): string {
  const given = typeof name === 'string' ? name.trim() : '';
  if (given !== '' && given.length <= longestName) return given;
  throw new Refusal('invalid_name', { words: 'Nobody can be called that.' });
}

function realLocale(locale: unknown): string {
  if (typeof locale === 'string' && /^[a-z]{2}-[A-Z]{2}$/.test(locale)) return locale;
  throw new Refusal('invalid_locale', { words: 'Slack does not know that language.' });
}

/** Within the years that calendars and Slack's timestamps can name. */
function instant(ms: unknown): Date {
  const [from, until] = [Date.UTC(2000, 0), Date.UTC(2100, 0)];
  if (typeof ms === 'number' && ms >= from && ms < until) return new Date(ms);
  throw new Refusal('invalid_time', { words: 'The clock cannot be set to that.' });
}

function unknown(): Refusal {
  return new Refusal('invalid_arguments', { words: 'The workspace does not know that.' });
}
