const TIME_LIMIT_MS = 8_000;
const MOST_REDIRECTS = 3;

export type Downloaded =
  | { kind: 'file'; bytes: Uint8Array }
  | { kind: 'failed'; problem: 'no-right' | 'unreachable' | 'file-too-large' };

export type Download = (url: string, mostBytes: number) => Promise<Downloaded>;

const SLACK_HOST = /(^|\.)slack(-gov)?\.com$/;

/** The token goes to Slack, or to what stands in for it here, and to nobody else. */
function isTrusted(url: URL, slackApiUrl: string | undefined): boolean {
  if (slackApiUrl !== undefined && url.origin === new URL(slackApiUrl).origin) return true;
  return url.protocol === 'https:' && SLACK_HOST.test(url.hostname);
}

/** Fetches files that people gave to the bot, with the bot's token. */
export function createDownload({
  botToken,
  slackApiUrl,
}: {
  botToken: string;
  slackApiUrl?: string;
}): Download {
  const ask = async (url: URL, redirects = 0): Promise<Response | undefined> => {
    if (!isTrusted(url, slackApiUrl) || redirects > MOST_REDIRECTS) return undefined;
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${botToken}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
    const next = response.headers.get('location');
    return next !== null && response.status < 400 ? ask(new URL(next, url), redirects + 1) : response;
  };

  return async (url, mostBytes) => {
    try {
      const response = await ask(new URL(url));
      if (!response) return { kind: 'failed', problem: 'unreachable' };
      // Without the right to the file there is no error, but the page on which people sign in.
      if (response.status === 403 || response.headers.get('content-type')?.startsWith('text/html'))
        return { kind: 'failed', problem: 'no-right' };
      if (!response.ok) return { kind: 'failed', problem: 'unreachable' };
      return await read(response, mostBytes);
    } catch {
      return { kind: 'failed', problem: 'unreachable' };
    }
  };
}

async function read({ body }: Response, mostBytes: number): Promise<Downloaded> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > mostBytes) return { kind: 'failed', problem: 'file-too-large' };
    pieces.push(piece);
  }
  return { kind: 'file', bytes: Buffer.concat(pieces) };
}
