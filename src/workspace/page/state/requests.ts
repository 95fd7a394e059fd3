import type { ClientRefusal, ClientRequests, ClientState } from '../../protocol.js';

/** The workspace said no, in words for the person. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

async function answerOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  const refusal = body as ClientRefusal | null;
  throw new Refusal(refusal?.error ?? `http_${response.status}`, refusal?.message ?? '');
}

export async function send<Name extends keyof ClientRequests>(
  name: Name,
  request: ClientRequests[Name]['request'],
): Promise<ClientRequests[Name]['answer']> {
  const response = await fetch(`/client/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return (await answerOf(response)) as ClientRequests[Name]['answer'];
}

/** Without `as`: the workspace as its first person sees it. */
export async function fetchState(as: string | null): Promise<ClientState> {
  const query = as ? `?as=${encodeURIComponent(as)}` : '';
  return (await answerOf(await fetch(`/client/state${query}`))) as ClientState;
}
