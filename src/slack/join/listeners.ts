import type { JoinVerdict } from '../../domain/join-request.js';
import type { Text } from '../../text/text-for.js';
import { type DecideJoiningResult, decideJoining } from '../../use-cases/decide-joining.js';
import type { Actor } from '../../use-cases/deps.js';
import { type RequestJoiningResult, requestJoining } from '../../use-cases/request-joining.js';
import { says } from '../blocks.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { slackProblem } from '../slack-problem.js';
import { refusalWords } from '../staff/messages.js';

/** The cards of all who decide are updated by their notifications; here only the one who clicked is answered. */
export function attachJoin({ clicks }: Routes, parts: Parts) {
  clicks.anyone('ask-to-join', async ({ slackUserId, value, ack, words, reply }) => {
    const name = await nameOf(parts, slackUserId);
    const result = requestJoining(parts, { slackUserId, name }, Number(value));
    await ack();
    await reply(says(requestWords(result, parts, await words())));
  });

  const decides = (actionId: string, verdict: JoinVerdict) =>
    clicks.on(actionId, async ({ actor, value, ack, words, reply }) => {
      const result = decideJoining(parts, Number(value), verdict, actor);
      await ack();
      if (result.kind !== 'decided') await reply(says(objection(result, actor, await words())));
    });
  decides('approve-joining', 'approved');
  decides('decline-joining', 'declined');
}

/** Slack has told it a moment ago, with the language of the message that the button is on. */
async function nameOf({ people, log }: Parts, slackUserId: string): Promise<string> {
  try {
    return (await people.get(slackUserId)).name;
  } catch (error) {
    const problem = slackProblem(error);
    if (!problem) throw error;
    log.warn({ user: slackUserId, problem: problem.code }, 'a name is not known yet');
    return slackUserId;
  }
}

function requestWords(result: RequestJoiningResult, { commands }: Parts, text: Text): string {
  const words = text.staff.joining;
  if (result.kind === 'no-such-showroom') return words.noSuchShowroom;
  const showroom = typed(result.showroom.name);
  if (result.kind === 'on-the-staff') return words.onTheStaff(showroom, commands.showroom);
  return {
    requested: words.requested,
    'on-its-way': words.onItsWay,
    'declined-lately': words.declinedLately,
  }[result.kind](showroom);
}

function objection(
  result: Exclude<DecideJoiningResult, { kind: 'decided' }>,
  { showroom }: Actor,
  text: Text,
): string {
  if (result.kind === 'refused')
    return refusalWords(result.reason, { ...result, name: typed(result.name) }, text);
  const { request, decidedBy } = result;
  const when = text.format.moment(request.decidedAt ?? request.requestedAt, showroom.timeZone);
  return text.approval.alreadyDecided(typed(decidedBy?.name ?? ''), when);
}
