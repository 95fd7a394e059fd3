import type { InputBlock, ModalView, StaticSelect } from '@slack/types';
import { aToken } from '../../support/forms.js';
import type { QuickSlack } from './a-quick-slack.js';
import { command, type Sent, submission } from './slack-payloads.js';

/** Numbers that no guest of the demo has. */
const PHONES = 19_900_000_000;

/** Registrations by one rep of ever another guest, through the form that the program opens for them. */
export async function registrationsBy(
  slackUserId: string,
  slack: QuickSlack,
  port: number,
): Promise<() => Sent> {
  const opened = slack.nextCall('views.open');
  await slack.send(port, command('/register', slackUserId));
  const view = JSON.parse(new URLSearchParams((await opened).body).get('view') ?? '') as ModalView;
  const [source, level] = [firstChoice(view, 'source'), firstChoice(view, 'level')];
  let sent = 0;
  return () => {
    sent += 1;
    const memory = { ...JSON.parse(view.private_metadata ?? '{}'), token: aToken() };
    const form = { ...view, private_metadata: JSON.stringify(memory) };
    return submission(
      form,
      { name: `Guest ${sent}`, phone: String(PHONES + sent), source, level },
      slackUserId,
    );
  };
}

function firstChoice({ blocks }: ModalView, blockId: string): string {
  const input = blocks.find((block): block is InputBlock => block.block_id === blockId);
  const [first] = (input?.element as StaticSelect | undefined)?.options ?? [];
  if (!first) throw new Error(`the form offers nothing for ${blockId}`);
  return first.text.text;
}
