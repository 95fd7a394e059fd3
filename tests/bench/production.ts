import { aFreePort } from '../support/a-free-port.js';
import type { Ground, Launched } from './benchmark.js';

/** The built program as it runs on Slack over HTTP, with its database in `dataDir`. */
export async function production(
  { launch, slack }: Ground,
  program: string,
  dataDir: string,
): Promise<Launched & { port: number; healthPort: number }> {
  const [port, healthPort] = [await aFreePort(), await aFreePort()];
  const env = {
    PORT: String(port),
    HEALTH_PORT: String(healthPort),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
  };
  return { ...launch({ program, env }), port, healthPort };
}

/** Bolt alone, spawned the same way. */
export async function bareBolt(
  { launch, slack }: Ground,
  program: string,
): Promise<Launched & { port: number }> {
  const port = await aFreePort();
  return { ...launch({ program, args: [String(port), slack.apiUrl, slack.signingSecret] }), port };
}
