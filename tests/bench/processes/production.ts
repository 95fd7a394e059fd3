import { aFreePort } from '../../support/a-free-port.js';
import type { Ground, Launched } from '../benchmark.js';

/** The built program as it runs on Slack over HTTP, with its database in `dataDir`. */
export async function production(
  { launch, slack }: Ground,
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
  return { ...launch({ program: 'src/main.js', env }), port, healthPort };
}

/** Bolt alone, spawned the same way. */
export async function bareBolt({ launch, slack }: Ground): Promise<Launched & { port: number }> {
  const port = await aFreePort();
  const args = [String(port), slack.apiUrl, slack.signingSecret];
  return { ...launch({ program: 'tests/bench/servers/bare-bolt.js', args }), port };
}
