import type { Context } from '../context.js';
import { Refusal } from '../refusal.js';
import type { Channel } from '../state.js';
import { words } from './words.js';

/** The app's manifest decides whether people may write in its DM, commands included. */
export function expectComposer({ app, manifest }: Context, { kind, memberIds }: Channel): void {
  const { messages_tab_enabled: enabled, messages_tab_read_only_enabled: readOnly } =
    manifest.features?.app_home ?? {};
  const isAppDm = kind === 'dm' && memberIds.includes(app.botUserId);
  if (isAppDm && (readOnly === true || enabled === false)) {
    throw new Refusal('messages_tab_disabled', { words: words.messagesTurnedOff });
  }
}
