import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  type App,
  HTTPResponseAck,
  HTTPModuleFunctions as http,
  type Receiver,
  type Logger as SlackLogger,
  verifySlackRequest,
} from '@slack/bolt';

interface Options {
  signingSecret: string;
  port: number;
  /** Where Slack posts all it has to say. */
  path: string;
  logger: SlackLogger;
}

type Body = Record<string, unknown>;

const FORM = 'application/x-www-form-urlencoded';
/** A click or a form has this field and no other. */
const PAYLOAD = 'payload=';
/** Slack's question whether TLS works comes unsigned; it is shorter than this. */
const LONGEST_SSL_CHECK = 1_000;

/**
 * Slack's requests over HTTP, served with Bolt's parts. Its HTTPReceiver takes each form apart twice, the first time
 * before it knows who sent it: a sixth of all the work that a registration makes. Here the signature comes first, and
 * nothing is taken apart twice.
 */
export function receiveHttp({ signingSecret, port, path, logger }: Options): Receiver {
  let app: App | undefined;

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const refuse = (status: number, problem: unknown) => {
      logger.warn(`A request was refused with ${status}: ${asError(problem).message}`);
      // Some of it may not have been read, and would stand in the way of the next.
      response.setHeader('connection', 'close');
      http.buildNoBodyResponse(response, status);
    };
    const [asked] = (request.url ?? '').split('?');
    if (asked !== path || request.method !== 'POST') return http.buildNoBodyResponse(response, 404);
    let sent: string;
    try {
      const { rawBody } = await http.bufferIncomingMessage(request, http.defaultBodyLimit);
      sent = rawBody.toString();
    } catch (error) {
      return refuse(http.isRawBodyError(error) ? error.statusCode : 400, error);
    }
    try {
      verify(request, sent, signingSecret);
    } catch (error) {
      return isSslCheck(sent) ? http.buildSSLCheckResponse(response) : refuse(401, error);
    }
    let body: Body;
    try {
      body = parse(request, sent);
    } catch (error) {
      return refuse(400, error);
    }
    if (body.type === 'url_verification') return http.buildUrlVerificationResponse(response, body);
    await hand(body, request, response);
  };

  const hand = async (body: Body, request: IncomingMessage, response: ServerResponse) => {
    const messages = { httpRequest: request, httpRequestBody: body, httpResponse: response };
    const acknowledgement = new HTTPResponseAck({ logger, processBeforeResponse: false, ...messages });
    const retryNum = http.extractRetryNumFromHTTPRequest(request);
    const retryReason = http.extractRetryReasonFromHTTPRequest(request);
    try {
      await app?.processEvent({
        body,
        ack: acknowledgement.bind(),
        ...(retryNum !== undefined && { retryNum }),
        ...(retryReason !== undefined && { retryReason }),
      });
    } catch (error) {
      const failure = { error: asError(error), logger, request, response, storedResponse: undefined };
      await http.defaultProcessEventErrorHandler(failure);
      acknowledgement.ack();
    }
  };

  const server = createServer(serve);
  return {
    init(served) {
      app = served;
    },
    /** Rejects with Node's own error, as when the port is taken. */
    start: () => once(server.listen(port), 'listening'),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Throws unless Slack has signed it, and not longer than five minutes ago. */
function verify(request: IncomingMessage, body: string, signingSecret: string) {
  const headers = {
    'x-slack-signature': http.getHeader(request, 'x-slack-signature'),
    'x-slack-request-timestamp': Number(http.getHeader(request, 'x-slack-request-timestamp')),
  };
  verifySlackRequest({ signingSecret, body, headers });
}

const isSslCheck = (body: string): boolean =>
  body.length < LONGEST_SSL_CHECK && new URLSearchParams(body).get('ssl_check') === '1';

/** Throws when it is not what Slack sends. */
function parse(request: IncomingMessage, sent: string): Body {
  const isForm = request.headers['content-type'] === FORM;
  const isPayload = isForm && sent.startsWith(PAYLOAD);
  if (isForm && !isPayload) return Object.fromEntries(new URLSearchParams(sent));
  const body: unknown = JSON.parse(isPayload ? decoded(sent.slice(PAYLOAD.length)) : sent);
  if (!isBody(body)) throw new Error('it is no object');
  return body;
}

/** A field's value. A parser of forms goes character by character, which takes twice as long. */
const decoded = (value: string): string => decodeURIComponent(value.replaceAll('+', ' '));

const isBody = (said: unknown): said is Body => typeof said === 'object' && said !== null;

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
