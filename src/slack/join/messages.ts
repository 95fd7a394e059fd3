import type { Text } from '../../text/text-for.js';
import type { Identity } from '../../use-cases/identify.js';
import type { JoinRequestView } from '../../use-cases/view-join-request.js';
import { actions, button, context, type Message, section } from '../blocks.js';
import { mention, typed } from '../mrkdwn.js';

/** Slack takes so many buttons in a row. */
const MOST_BUTTONS = 25;

/** For somebody who is not on the staff: whom to ask, and a button that asks; one for each showroom. */
export function strangerMessage(
  { managers, showrooms }: Extract<Identity, { kind: 'stranger' }>,
  text: Text,
): Message {
  const { ask, askIn } = text.staff.joining;
  const words =
    managers.length > 0
      ? text.gate.stranger(text.format.list(managers.map(mention)))
      : text.gate.strangerAlone;
  const buttons = showrooms.slice(0, MOST_BUTTONS).map(({ id, name }) =>
    button(`ask-to-join ${id}`, showrooms.length === 1 ? ask : askIn(name), String(id), {
      label: askIn(name),
    }),
  );
  return { text: words, blocks: [section(words), ...actions(...buttons)] };
}

/** What managers get: who asks, and two buttons; once decided, who did and when. */
export function joinRequestMessage({ request, showroom, decidedBy }: JoinRequestView, text: Text): Message {
  const words = text.staff.joining;
  const name = typed(request.name);
  const asked = words.asks(`*${name}* (${mention(request.slackUserId)})`, typed(showroom.name));
  const value = String(request.id);
  const { moment } = text.format;
  const decided = request.status === 'approved' ? words.approvedBy : words.declinedBy;
  return {
    text: words.asks(name, typed(showroom.name)),
    blocks: [
      section(asked),
      context(words.askedAt(moment(request.requestedAt, showroom.timeZone))),
      ...(request.status === 'pending'
        ? actions(
            button('approve-joining', words.approve, value, {
              style: 'primary',
              label: text.labelled(words.approve, request.name),
            }),
            button('decline-joining', words.decline, value, {
              style: 'danger',
              label: text.labelled(words.decline, request.name),
            }),
          )
        : [
            context(
              decided(
                typed(decidedBy?.name ?? ''),
                moment(request.decidedAt ?? request.requestedAt, showroom.timeZone),
              ),
            ),
          ]),
    ],
  };
}
