import type { SlackConfig } from '../../config.js';
import { askSlack, type SlackAnswer } from '../../slack/ask-slack.js';
import { BOT_SCOPES } from '../../slack/manifest.js';
import { type Finding, fail, pass, warn } from './finding.js';

/** Slack's signed requests are refused after five minutes, and due times shift with the clock long before. */
const SKEW_MS = { warn: 10_000, fail: 60_000 };

const UNREACHABLE =
  'Check the network, the proxy and the firewall: HTTPS to slack.com, and wss for Socket Mode.';

/** Asks Slack about the tokens; nothing is changed, and no connection is opened. */
export async function checkTokens(slack: SlackConfig, now: () => Date): Promise<Finding[]> {
  if (slack.kind === 'local')
    return [
      warn('No tokens: the bot runs on the local workspace.', 'Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN.'),
    ];
  const asked = now().getTime();
  const answer = await askSlack('auth.test', slack.botToken, slack.slackApiUrl);
  const answered = now().getTime();
  return [
    botToken(answer),
    ...(answer.ok ? [scopes(answer)] : []),
    ...(answer.at ? [clock((asked + answered) / 2 - answer.at.getTime())] : []),
    slack.kind === 'socket'
      ? appToken(await askSlack('apps.connections.open', slack.appToken, slack.slackApiUrl))
      : warn(
          'SLACK_SIGNING_SECRET cannot be asked of Slack.',
          'See that Slack shows the request URL as verified, under Event Subscriptions.',
        ),
  ];
}

function botToken({ ok, error, body }: SlackAnswer): Finding {
  if (ok) return pass(`SLACK_BOT_TOKEN is ${body.user} of ${body.team}.`);
  return error === 'unreachable'
    ? fail('Slack cannot be reached.', UNREACHABLE)
    : fail(
        `Slack refuses SLACK_BOT_TOKEN: ${error}.`,
        'Install the app again and copy its Bot User OAuth Token.',
      );
}

function appToken({ ok, error }: SlackAnswer): Finding {
  if (ok) return pass('SLACK_APP_TOKEN opens Socket Mode.');
  return error === 'unreachable'
    ? fail('Slack cannot be reached for Socket Mode.', UNREACHABLE)
    : fail(
        `Slack refuses SLACK_APP_TOKEN: ${error}.`,
        'Create an app-level token with the scope connections:write, and switch Socket Mode on.',
      );
}

function scopes({ scopes: granted }: SlackAnswer): Finding {
  if (!granted)
    return warn('Slack does not say which scopes the app has.', `They must be ${BOT_SCOPES.join(', ')}.`);
  const missing = BOT_SCOPES.filter((scope) => !granted.includes(scope));
  return missing.length === 0
    ? pass('The app has all its scopes.')
    : fail(
        `The app lacks ${missing.join(', ')}.`,
        'Paste the manifest anew ("showroom manifest socket-mode"), then install the app again.',
      );
}

/** Slack's clock has whole seconds, so half of one is no difference. */
function clock(ahead: number): Finding {
  const skew = Math.abs(ahead);
  const words = `This machine's clock is ${Math.round(skew / 1000)} s ${ahead > 0 ? 'ahead of' : 'behind'} Slack's.`;
  const remedy = 'Let the machine set its clock by itself: timedatectl set-ntp true.';
  if (skew >= SKEW_MS.fail) return fail(words, remedy);
  return skew >= SKEW_MS.warn ? warn(words, remedy) : pass("This machine's clock agrees with Slack's.");
}
