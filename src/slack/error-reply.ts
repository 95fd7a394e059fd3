import { storageProblem } from '../use-cases/storage-problem.js';
import { answerPrivately } from './answer.js';
import { says } from './blocks.js';
import { wordsFor } from './gate.js';
import type { Parts } from './parts.js';
import { slackProblem } from './slack-problem.js';

interface Body {
  user?: string | { id?: string };
  user_id?: string;
  response_url?: string;
  event?: { user?: string };
}

/** A trigger opens one form: this one has. */
const DELIVERED_TWICE = 'exchanged_trigger_id';

const personIn = (body: Body): string | undefined =>
  body.user_id ?? (typeof body.user === 'string' ? body.user : body.user?.id) ?? body.event?.user;

/** Anything unexpected ends here: it is logged with a reference, and the person is told the same reference. */
export const createErrorReply =
  (parts: Parts) =>
  async ({ error, body }: { error: Error; body: object }) => {
    if (slackProblem(error)?.code === DELIVERED_TWICE) {
      parts.log.info('delivered twice: its form is open already');
      return;
    }
    const reference = parts.newToken().slice(0, 8).toUpperCase();
    const caller = body as Body;
    const slackUserId = personIn(caller);
    const storage = storageProblem(error);
    parts.failed(storage ?? slackProblem(error)?.code ?? 'unexpected');
    parts.log.error(
      { err: error, reference, user: slackUserId, ...(storage && { storage }) },
      storage ? 'nothing could be saved' : 'unexpected',
    );
    if (slackUserId === undefined) return;
    try {
      const text = await wordsFor(parts, slackUserId);
      const message = says((storage ? text.trouble.storage : text.trouble.unexpected)(reference));
      const { response_url: responseUrl } = caller;
      if (responseUrl) await answerPrivately(parts, { responseUrl, slackUserId }, message, text);
      else await parts.client.chat.postMessage({ channel: slackUserId, text: message.text });
    } catch (failure) {
      parts.log.error({ err: failure, reference }, 'the person could not be told');
    }
  };
