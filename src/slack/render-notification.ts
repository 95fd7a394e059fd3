import type { NotificationKind } from '../domain/notification.js';
import type { Text } from '../text/text-for.js';
import { asActor, type Delivery, viewProblem } from '../use-cases/deliver-notification.js';
import type { Actor } from '../use-cases/deps.js';
import { listDueRevisits, viewDueRevisits } from '../use-cases/list-due-revisits.js';
import { viewSummary } from '../use-cases/post-summary.js';
import { viewReminder } from '../use-cases/remind-of-approvals.js';
import { viewApproval, viewDecision, viewWaiting } from '../use-cases/view-approval.js';
import { viewDeparture } from '../use-cases/view-departure.js';
import { viewHandedOver } from '../use-cases/view-hand-over.js';
import { viewJoinRequest } from '../use-cases/view-join-request.js';
import { viewDigest } from '../use-cases/view-statistics.js';
import { type Message, says } from './blocks.js';
import {
  decidedMessage,
  MOST_REMINDED,
  reminderMessage,
  requestMessage,
} from './decide-approval/messages.js';
import { digestMessage, dueListMessage, MOST_LINES, MOST_ROWS, repMessage } from './digest/messages.js';

import { summaryMessage } from './digest/summary.js';
import { personIn } from './find-posted.js';
import { departureMessage, handedOverMessage, MOST_LEFT } from './hand-over/messages.js';
import { joinRequestMessage } from './join/messages.js';
import { escapeMrkdwn, mention, typed } from './mrkdwn.js';
import type { Parts } from './parts.js';
import { welcomeMessage } from './staff/welcome.js';

type Render = (
  parts: Parts,
  delivery: Delivery,
  text: Text,
  reader: Actor | undefined,
) => Message | undefined;

/** What each kind of notification says now; undefined when there is nothing left to say. */
const RENDER: Record<Exclude<NotificationKind, 'home'>, Render> = {
  welcome: ({ commands }, _delivery, text) => says(text.welcome(commands.register)),

  'approval-request': (parts, { notification }, text, reader) => {
    const view = reader && viewApproval(parts, notification.subjectId ?? 0, reader);
    return view && requestMessage(view, parts.now(), text);
  },

  'approval-decided': (parts, { notification }, text, reader) => {
    const view = reader && viewDecision(parts, notification.subjectId ?? 0, reader);
    return view && decidedMessage(view, text);
  },

  'audit-reminder': (parts, { notification }, text, reader) =>
    reader && reminderMessage(viewReminder(parts, notification.subjectId ?? 0, reader, MOST_REMINDED), text),

  'no-manager': (parts, { notification }, text) => {
    const { number, pending } = viewWaiting(parts, notification.subjectId ?? 0);
    return says((pending ? text.approval.noManager : text.approval.noManagerSettled)(number));
  },

  digest: (parts, { notification, showroom }, text) =>
    digestMessage(
      viewDigest(parts, showroom, notification.day ?? ''),
      notification.late ? showroom.digestTime : undefined,
      text,
    ),

  summary: (parts, { notification, showroom }, text) =>
    summaryMessage(viewSummary(parts, showroom.id, notification.day ?? ''), text),

  'digest-rep': (parts, { notification, showroom }, text) =>
    repMessage(
      viewDueRevisits(parts, showroom.id, notification.subjectId ?? 0, notification.day ?? '', MOST_ROWS),
      text,
    ),

  'due-list': (parts, { notification }, text, reader) => {
    const page = { offset: 0, most: MOST_LINES };
    const list =
      reader &&
      listDueRevisits(parts, notification.subjectId ?? 0, reader, page, notification.day ?? undefined);
    return list && dueListMessage(list, text);
  },

  departure: (parts, { notification, showroom }, text, reader) => {
    const { subjectId, createdAt } = notification;
    const view = reader && viewDeparture(parts, subjectId ?? 0, reader, createdAt, MOST_LEFT);
    return view && departureMessage(view, showroom.timeZone, text);
  },

  'handed-over': (parts, { notification }, text, reader) => {
    const view = reader && viewHandedOver(parts, notification.subjectId ?? 0, reader);
    return view && handedOverMessage(view, text);
  },

  'backup-failed': (_parts, _delivery, text) => says(text.trouble.backupFailed),

  'delivery-problem': (parts, { notification }, text) => {
    const { channel, staff, problem } = viewProblem(parts, notification.subjectId ?? 0);
    const { remedies } = text.trouble;
    const known = Object.keys(remedies).find(
      (code): code is Exclude<keyof typeof remedies, 'other'> => code === problem && code !== 'other',
    );
    const remedy = known ? remedies[known] : remedies.other(escapeMrkdwn(problem));
    const person = personIn(channel);
    const name = staff ? typed(staff.name) : person && mention(person);
    return says(
      name ? text.trouble.deliveryToPerson(name, remedy) : text.trouble.delivery(`<#${channel}>`, remedy),
    );
  },

  'join-request': (parts, { notification }, text, reader) => {
    const view = reader && viewJoinRequest(parts, notification.subjectId ?? 0, reader);
    return view && joinRequestMessage(view, text);
  },

  'join-declined': (_parts, { showroom }, text) => says(text.staff.joining.declined(typed(showroom.name))),

  'staff-welcome': ({ commands }, _delivery, text, reader) =>
    reader && welcomeMessage(reader, commands, text),
};

export const renderNotification = (parts: Parts, delivery: Delivery, text: Text): Message | undefined => {
  const { kind } = delivery.notification;
  return kind === 'home' ? undefined : RENDER[kind](parts, delivery, text, asActor(delivery));
};
