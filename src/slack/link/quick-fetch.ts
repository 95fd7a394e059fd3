import { request } from 'undici';

/**
 * `fetch` as Slack's client calls it, which always posts and wants no redirect followed: words go by undici's `request`, of
 * which a call and its answer take half the CPU, for most of what a fetch does is for browsers. Files go the usual way.
 */
export const quickFetch: typeof fetch = async (url, { method, headers, body, signal, ...rest } = {}) => {
  if (typeof body !== 'string') return fetch(url, { ...rest, method, headers, body, signal });
  const answer = await request(String(url), {
    method: 'POST',
    headers: headers as Record<string, string>,
    body,
    signal: signal ?? null,
  });
  const said = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Response(await answer.body.text(), { status: answer.statusCode, headers: said });
};
