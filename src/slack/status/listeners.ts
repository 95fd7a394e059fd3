import { viewStatus } from '../../use-cases/view-status.js';
import { says } from '../blocks.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { statusMessage } from './messages.js';

export function attachStatus({ commands }: Routes, parts: Parts) {
  commands.staff('status', ({ actor, text, reply }) => {
    const link = parts.link();
    const result = viewStatus(parts, actor, link.kind === 'socket' ? link : null);
    if (result.kind === 'refused') return reply(says(text.refusals['not-allowed']));
    return reply(statusMessage(result.status, { version: parts.version, ...actor.showroom }, text));
  });
}
