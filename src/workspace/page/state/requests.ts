import type { PanelRequests } from '../../panel-protocol.js';
import type { ClientRefusal, ClientRequests, ClientState, HeldFile } from '../../protocol.js';

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

async function post(path: string, request: object): Promise<unknown> {
  const response = await fetch(`/client/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return answerOf(response);
}

export async function send<Name extends keyof ClientRequests>(
  name: Name,
  request: ClientRequests[Name]['request'],
): Promise<ClientRequests[Name]['answer']> {
  return (await post(name, request)) as ClientRequests[Name]['answer'];
}

interface UploadPlace {
  as: string;
  viewId: string;
  blockId: string;
  actionId: string;
}

export async function uploadFile(place: UploadPlace, file: File): Promise<HeldFile> {
  const query = new URLSearchParams({ ...place, name: file.name });
  return (await answerOf(await fetch(`/client/upload?${query}`, { method: 'POST', body: file }))) as HeldFile;
}

export async function askPanel<Name extends keyof PanelRequests>(
  name: Name,
  request: PanelRequests[Name]['request'],
): Promise<PanelRequests[Name]['answer']> {
  return (await post(`panel/${name}`, request)) as PanelRequests[Name]['answer'];
}

/** Without `as`: the workspace as its first person sees it. */
export async function fetchState(as: string | null): Promise<ClientState> {
  const query = as ? `?as=${encodeURIComponent(as)}` : '';
  return (await answerOf(await fetch(`/client/state${query}`))) as ClientState;
}
