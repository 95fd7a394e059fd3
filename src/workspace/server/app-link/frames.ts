import type { Envelope } from './app-link.js';

/** What travels over a Socket Mode connection. */

export function hello(appId: string, connections: number) {
  return {
    type: 'hello',
    num_connections: connections,
    debug_info: { host: 'localhost', approximate_connection_time: 18_060 },
    connection_info: { app_id: appId },
  };
}

export function frame(id: string, { type, payload, acceptsResponse, retry }: Envelope) {
  return {
    envelope_id: id,
    type,
    payload,
    accepts_response_payload: acceptsResponse,
    ...(type === 'events_api' && { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' }),
  };
}

export function readAnswer(data: string): { envelopeId: string; payload: Record<string, unknown> } {
  try {
    const { envelope_id, payload } = JSON.parse(data) as { envelope_id?: string; payload?: unknown };
    const body = payload !== null && typeof payload === 'object' ? (payload as Record<string, unknown>) : {};
    return { envelopeId: String(envelope_id), payload: body };
  } catch {
    return { envelopeId: '', payload: {} };
  }
}
