import type { Conversation, Member } from '../../protocol.js';

/** What a person typed as Slack sends it on: marks escaped, "@Name" and "#channel" made into references. */
export function encodeText(text: string, members: Member[], conversations: Conversation[]): string {
  let encoded = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  for (const { id, name } of members) encoded = encoded.replaceAll(`@${name}`, `<@${id}>`);
  for (const { id, name } of conversations) if (name) encoded = encoded.replaceAll(`#${name}`, `<#${id}>`);
  return encoded;
}
