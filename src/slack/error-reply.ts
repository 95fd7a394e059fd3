import { answerPrivately } from './answer.js';
import { says } from './blocks.js';
import { wordsFor } from './gate.js';
import type { Parts } from './parts.js';

interface Body {
  user?: string | { id?: string };
  user_id?: string;
  response_url?: string;
  event?: { user?: string };
}

const personIn = (body: Body): string | undefined =>
  body.user_id ?? (typeof body.user === 'string' ? body.user : body.user?.id) ?? body.event?.user;

/** Anything unexpected ends here: it is logged with a reference, and the person is told the same reference. */
export const createErrorReply =
  (parts: Parts) =>
  async ({ error, body }: { error: Error; body: object }) => {
    const reference = parts.newToken().slice(0, 8).toUpperCase();
    const caller = body as Body;
    const slackUserId = personIn(caller);
    parts.log.error({ err: error, reference, user: slackUserId }, 'unexpected');
    if (slackUserId === undefined) return;
    try {
      const text = await wordsFor(parts, slackUserId);
      const message = says(text.trouble.unexpected(reference));
      const { response_url: responseUrl } = caller;
      if (responseUrl) await answerPrivately(parts, { responseUrl, slackUserId }, message, text);
      else await parts.client.chat.postMessage({ channel: slackUserId, text: message.text });
    } catch (failure) {
      parts.log.error({ err: failure, reference }, 'the person could not be told');
    }
  };
