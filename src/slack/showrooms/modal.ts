import type { KnownBlock, ModalView, Overflow } from '@slack/types';
import { showroomDay } from '../../domain/calendar.js';
import { LONGEST_NAME } from '../../domain/field.js';
import type { Showroom } from '../../domain/showroom.js';
import type { Text } from '../../text/text-for.js';
import type { ShowroomView } from '../../use-cases/list-showrooms.js';
import { actions, button, section } from '../blocks.js';
import { modal } from '../form.js';
import { textInput } from '../inputs.js';
import { typed } from '../mrkdwn.js';
import { pageButtons, pageOf } from '../paging.js';
import { option } from '../select-inputs.js';
import { zoneName } from '../settings/words.js';

const ROWS_A_PAGE = 30;

/** Every showroom with what can be done to it. */
export function showroomsModal(showrooms: ShowroomView[], wanted: number, text: Text): ModalView {
  const page = pageOf(showrooms, wanted, ROWS_A_PAGE);
  return modal(
    {
      callbackId: 'showrooms',
      title: text.showrooms.title,
      memory: { subject: String(page.page) },
      blocks: [
        ...actions(button('showroom-add', text.showrooms.add, 'add', { style: 'primary' })),
        ...page.items.map((view) => row(view, text)),
        ...pageButtons('showrooms-page', page, text),
      ],
    },
    text,
  );
}

function row({ showroom, staff, openCustomers }: ShowroomView, text: Text): KnownBlock {
  const words = text.showrooms;
  const { code, name, teamChannel, timeZone, closedAt } = showroom;
  const lines = [
    `*${code} · ${typed(name)}*`,
    closedAt === null
      ? `<#${teamChannel}> · ${zoneName(timeZone)}`
      : words.closedSince(showroomDay(closedAt, timeZone)),
    words.rowMore(staff, openCustomers),
  ];
  return section(lines.join('\n'), rowMenu(showroom, text));
}

function rowMenu({ id, closedAt }: Showroom, { showrooms: words }: Text): Overflow {
  const entry = (act: string, label: string) => option({ value: `${act} ${id}`, text: label });
  return {
    type: 'overflow',
    action_id: `showroom-row ${id}`,
    options:
      closedAt === null
        ? [entry('rename', words.rename), entry('close', words.close)]
        : [entry('reopen', words.reopen)],
  };
}

export const renameForm = ({ id, name, code }: Showroom, token: string, text: Text): ModalView =>
  modal(
    {
      callbackId: 'showroom-rename',
      title: text.showrooms.rename,
      submit: text.settings.save,
      memory: { showroom: id, token },
      blocks: [
        section(`*${code}*`),
        textInput({
          field: 'name',
          label: text.showrooms.name,
          hint: text.showrooms.nameHint,
          value: name,
          longest: LONGEST_NAME,
        }),
      ],
    },
    text,
  );

/** What closing means, before it is done. */
export const closeForm = ({ showroom, openCustomers, pending }: ShowroomView, text: Text): ModalView =>
  modal(
    {
      callbackId: 'showroom-close',
      title: text.showrooms.close,
      submit: text.showrooms.close,
      memory: { showroom: showroom.id },
      blocks: [
        section(text.showrooms.aboutClosing(typed(showroom.name))),
        section(text.showrooms.waiting(openCustomers, pending)),
      ],
    },
    text,
  );

/** `neglected` customers go to the pool when work goes on. */
export const reopenForm = (showroom: Showroom, neglected: number, text: Text): ModalView =>
  modal(
    {
      callbackId: 'showroom-reopen',
      title: text.showrooms.reopen,
      submit: text.showrooms.reopen,
      memory: { showroom: showroom.id },
      blocks: [
        section(text.showrooms.aboutReopening(typed(showroom.name))),
        ...(neglected > 0 ? [section(text.showrooms.neglected(neglected))] : []),
      ],
    },
    text,
  );
