import { TOLD_ON_LEAVE } from '../domain/notification.js';
import { type Text, textIn } from '../text/text-for.js';
import { asActor, clearAttempt, type Delivery, markAttempt } from '../use-cases/deliver-notification.js';
import type { Actor } from '../use-cases/deps.js';
import { viewHome } from '../use-cases/view-home.js';
import { type Payload, withCharts } from './attach-charts.js';
import { findPosted, notificationMetadata, personIn } from './find-posted.js';
import { admit, wordsFor } from './gate.js';
import { HOME_SIZES, homeView, strangerHome } from './home/view.js';
import type { Parts } from './parts.js';
import { renderNotification } from './render-notification.js';
import { sharingTheLoop } from './share-the-loop.js';
import { slackProblem } from './slack-problem.js';

type Posted = { channel: string; ts: string };

/** Posts, updates or publishes; null when there was nothing to say. `asking`: a conversation, or a Home, is about to change. */
export async function say(parts: Parts, delivery: Delivery, asking: () => void): Promise<Posted | null> {
  const { notification, showroom, recipient } = delivery;
  if (isSilent(delivery)) return null;
  const person = recipient?.slackUserId ?? personIn(notification.channel);
  const text =
    person === undefined
      ? textIn(showroom.language)
      : await wordsFor(parts, person, showroom.language, recipient?.language);
  if (notification.kind === 'home') {
    asking();
    const actor = asActor(delivery);
    if (actor) await publishHome(parts, actor, text);
    return null;
  }
  const message = await sharingTheLoop(() => renderNotification(parts, delivery, text));
  if (!message) return null;
  // One that was found may say what has changed since: it is brought up to date like any that stands.
  const posted = notification.posted ?? (notification.attemptedAt && (await findPosted(parts, delivery)));
  const channel = posted?.channel ?? recipient?.slackUserId ?? notification.channel ?? '';
  asking();
  return withCharts(parts, message, text.locale, async (payload) => {
    if (!posted) return post(parts, delivery, channel, payload);
    await parts.client.chat.update({ ...posted, ...payload });
    return posted;
  });
}

async function publishHome(parts: Parts, actor: Actor, text: Text) {
  const { slackUserId } = actor.staff;
  const view = await sharingTheLoop(() => {
    const admission = admit(parts, slackUserId);
    return admission.kind === 'staff'
      ? homeView(viewHome(parts, actor, HOME_SIZES), actor.staff, text)
      : strangerHome(admission.answer(text), text);
  });
  await parts.client.views.publish({ user_id: slackUserId, view });
}

/** Nobody writes to who has left, nor waits for who is on leave; what stands there already is kept up to date. */
const isSilent = ({ recipient, notification }: Delivery): boolean =>
  (recipient?.status === 'left' && notification.kind !== 'home') ||
  (recipient?.status === 'on-leave' &&
    notification.posted === null &&
    !TOLD_ON_LEAVE.includes(notification.kind));

async function post(
  parts: Parts,
  { notification, thread }: Delivery,
  channel: string,
  payload: Payload,
): Promise<Posted> {
  markAttempt(parts, notification);
  try {
    const answer = await parts.client.chat.postMessage({
      channel,
      ...payload,
      metadata: notificationMetadata(notification.id),
      unfurl_links: false,
      ...(thread && { thread_ts: thread.ts }),
    });
    return { channel: answer.channel ?? channel, ts: answer.ts ?? '' };
  } catch (error) {
    // Slack has answered that it did not post it; only silence leaves a doubt.
    if (slackProblem(error)?.code !== 'unreachable') clearAttempt(parts, notification);
    throw error;
  }
}
