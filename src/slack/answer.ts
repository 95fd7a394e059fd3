import type { ModalView } from '@slack/types';
import { request } from 'undici';
import type { Text } from '../text/text-for.js';
import { withCharts } from './attach-charts.js';
import type { Message } from './blocks.js';
import type { Parts } from './parts.js';
import { ResponseUrlRefusal, slackProblem } from './slack-problem.js';

/** For the answer to begin, and for it to go on: a signal would go off for every request, long after it is over. */
const TIME_LIMIT_MS = 8_000;

/** Where a person is answered: the response URL of what they did, in whatever conversation that was. */
export interface Place {
  responseUrl: string;
  slackUserId: string;
}

/** Not by `fetch`, which takes longer than all that a person is answered about. */
async function postTo(url: string, payload: Record<string, unknown>) {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
    headersTimeout: TIME_LIMIT_MS,
    bodyTimeout: TIME_LIMIT_MS,
  });
  if (statusCode >= 200 && statusCode < 300) return body.dump();
  const words = await body.text();
  throw new ResponseUrlRefusal(/[a-z]+(_[a-z]+)+/.exec(words)?.[0] ?? `http ${statusCode}`);
}

/** Only the person sees it, as soon as what they did is on the disk. A response URL dies after half an hour: then it is a direct message. */
export async function answerPrivately(
  parts: Parts,
  { responseUrl, slackUserId }: Place,
  message: Message,
  text: Text,
) {
  await parts.committed();
  try {
    await withCharts(parts, message, text.locale, (payload) =>
      postTo(responseUrl, { ...payload, response_type: 'ephemeral', replace_original: false }),
    );
  } catch (error) {
    parts.log.warn(
      { problem: slackProblem(error)?.code ?? 'unreachable' },
      'a response URL failed: sending a DM',
    );
    await withCharts(parts, message, text.locale, (payload) =>
      parts.client.chat.postMessage({ channel: slackUserId, ...payload }),
    );
  }
}

/** Everybody in the conversation sees it; then what only the person saw is taken away, which is a request of its own. */
export async function answerPublicly(parts: Parts, responseUrl: string, message: Message, text: Text) {
  await parts.committed();
  await withCharts(parts, message, text.locale, (payload) =>
    postTo(responseUrl, { ...payload, response_type: 'in_channel', replace_original: false }),
  );
  await postTo(responseUrl, { delete_original: true });
}

/** What Slack says of a view that a person has closed. */
const CLOSED = 'not_found';

/** Shows this in an open modal; false when the person has closed it meanwhile. */
export async function updateIfOpen(parts: Parts, viewId: string, view: ModalView): Promise<boolean> {
  try {
    await parts.client.views.update({ view_id: viewId, view });
    return true;
  } catch (error) {
    if (slackProblem(error)?.code !== CLOSED) throw error;
    return false;
  }
}
