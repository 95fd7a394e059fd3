export interface RefusalDetail {
  /** Slack's `response_metadata.messages`: what is wrong and where. */
  messages?: string[];
  retryAfter?: number;
  /** What the person reads, when it is not the code. */
  words?: string;
  needed?: string;
}

/** Something the workspace will not do, under the code Slack gives it. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly detail: RefusalDetail = {},
  ) {
    super(detail.words ?? [code, ...(detail.messages ?? [])].join(' '));
    this.name = 'Refusal';
  }
}
