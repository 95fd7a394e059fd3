import { type WebAPICallResult, WebClient, type WebClientOptions } from '@slack/web-api';

/**
 * Slack hears of nothing before it is on the disk.
 *
 * Arguments with a structure travel as JSON. The client would write them so itself, but only after it has copied them
 * value by value for its debug output, of which nobody sees anything: of a form or a message that is most of its work.
 */
export class LeanClient extends WebClient {
  constructor(
    token: string,
    private readonly committed: () => Promise<void>,
    options: WebClientOptions,
  ) {
    super(token, options);
  }

  override async apiCall(method: string, options: Record<string, unknown> = {}): Promise<WebAPICallResult> {
    await this.committed();
    return super.apiCall(method, Object.fromEntries(Object.entries(options).map(written)));
  }
}

const written = ([name, value]: [string, unknown]): [string, unknown] => [
  name,
  typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? JSON.stringify(value) : value,
];
