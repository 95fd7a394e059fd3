import { type WebAPICallResult, WebClient } from '@slack/web-api';

/**
 * Arguments with a structure travel as JSON. The client would write them so itself, but only after it has copied them
 * value by value for its debug output, of which nobody sees anything: of a form or a message that is most of its work.
 */
export class LeanClient extends WebClient {
  override apiCall(method: string, options: Record<string, unknown> = {}): Promise<WebAPICallResult> {
    return super.apiCall(method, Object.fromEntries(Object.entries(options).map(written)));
  }
}

const written = ([name, value]: [string, unknown]): [string, unknown] => [
  name,
  typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? JSON.stringify(value) : value,
];
