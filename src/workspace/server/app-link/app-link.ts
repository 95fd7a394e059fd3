export interface Envelope {
  /** Socket Mode knows three types; options requests travel as `interactive`. */
  type: 'slash_commands' | 'interactive' | 'events_api';
  payload: Record<string, unknown>;
  acceptsResponse: boolean;
  retry?: { attempt: number; reason: string };
}

export type Delivery =
  | { kind: 'acknowledged'; payload: Record<string, unknown> }
  | { kind: 'timed-out' }
  /** No app is connected, or it answered with an error. */
  | { kind: 'failed' };

/** The way from the workspace to the app. */
export interface AppLink {
  readonly connected: boolean;
  deliver(envelope: Envelope): Promise<Delivery>;
  close(): Promise<void>;
}
