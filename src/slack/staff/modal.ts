import { ROLES } from '../../domain/staff.js';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { type StaffLine, viewStaff } from '../../use-cases/view-staff.js';
import { button, section } from '../blocks.js';
import { changesButton } from '../changes/modal.js';
import { modal } from '../form.js';
import { mention, typed } from '../mrkdwn.js';
import { pageButtons, pageOf } from '../paging.js';
import type { Parts } from '../parts.js';
import { showroomChoice } from '../showroom-choice.js';

const LINES_A_PAGE = 40;

/** Everybody on the staff of the actor's showroom, each with a button that changes them. Undefined: not for this actor. */
export function staffList(parts: Parts, actor: Actor, wanted: number, text: Text) {
  const lines = viewStaff(parts, actor);
  if (!lines) return undefined;
  const words = text.staff;
  const { showroom } = actor;
  const { items, ...place } = pageOf(lines, wanted, LINES_A_PAGE);
  const present = lines.filter(({ member }) => member.status !== 'left').length;
  return modal(
    {
      callbackId: 'staff',
      title: words.title,
      memory: { showroom: showroom.id, subject: String(place.page) },
      blocks: [
        ...showroomChoice(parts, 'staff-showroom', actor, text),
        section(
          words.count(typed(showroom.name), present),
          button('add-staff', words.add.button, String(showroom.id), { style: 'primary' }),
        ),
        ...items.map((line) =>
          section(
            lineWords(line, text),
            button(`change-staff ${line.member.id}`, words.change.button, String(line.member.id), {
              label: text.labelled(words.change.button, line.member.name),
            }),
          ),
        ),
        ...pageButtons('staff-page', place, text),
        ...changesButton(text),
      ],
    },
    text,
  );
}

function lineWords({ member, openCustomers }: StaffLine, text: Text): string {
  const words = text.staff;
  const facts = [
    ...ROLES.filter((role) => member.roles.includes(role)).map((role) => words.roles[role]),
    ...(member.status === 'active' ? [] : [`*${words.statuses[member.status]}*`]),
    ...(openCustomers > 0 ? [words.openCustomers(openCustomers)] : []),
  ];
  return `*${typed(member.name)}* ${mention(member.slackUserId)}\n${facts.join(' · ')}`;
}
