import type { Showroom } from '../../domain/showroom.js';
import type { Role, StaffMember } from '../../domain/staff.js';
import { NEXT_STATUSES } from '../../domain/staff-change.js';
import type { Text } from '../../text/text-for.js';
import type { StaffLine } from '../../use-cases/view-staff.js';
import { context, section } from '../blocks.js';
import { tickInput } from '../box-inputs.js';
import { languageInput } from '../choose-language/modal.js';
import { modal, type NewMemory } from '../form.js';
import { present } from '../inputs.js';
import { mention, typed } from '../mrkdwn.js';
import { multiSelectInput, peopleInput, selectInput } from '../select-inputs.js';
import type { Reach } from './reach.js';

const roleChoices = (roles: readonly Role[], text: Text) =>
  roles.map((role) => ({ value: role, text: text.staff.roles[role] }));

/** People of the workspace come on the staff of a showroom. */
export function addForm(showroom: Showroom, { grantable, showrooms }: Reach, memory: NewMemory, text: Text) {
  const words = text.staff.add;
  return modal(
    {
      callbackId: 'add-staff',
      title: words.title,
      submit: words.submit,
      memory,
      blocks: present(
        section(words.intro(typed(showroom.name))),
        peopleInput({ field: 'people', label: words.people, hint: words.peopleHint }),
        multiSelectInput({
          field: 'roles',
          label: text.staff.rolesLabel,
          choices: roleChoices(grantable, text),
          chosen: ['rep'],
          placeholder: text.chooseSeveral,
        }),
        showrooms.length > 0
          ? tickInput({ field: 'moves', label: words.movesLabel, text: words.moves })
          : undefined,
      ),
    },
    text,
  );
}

/** What somebody on the staff is: roles, status, showroom and language. */
export function memberForm(
  { member, openCustomers }: StaffLine,
  reach: Reach,
  memory: NewMemory,
  text: Text,
) {
  const words = text.staff.change;
  const others = member.roles.filter((role) => !reach.grantable.includes(role));
  return modal(
    {
      callbackId: 'change-staff',
      title: words.title,
      submit: words.submit,
      memory,
      blocks: present(
        section(`*${typed(member.name)}* ${mention(member.slackUserId)}`),
        openCustomers > 0 ? context(text.staff.openCustomers(openCustomers)) : undefined,
        multiSelectInput({
          field: 'roles',
          label: text.staff.rolesLabel,
          choices: roleChoices(reach.grantable, text),
          chosen: [...member.roles],
          placeholder: text.chooseSeveral,
          ...(others.length > 0 && {
            optional: true,
            hint: words.otherRoles(text.format.list(others.map((role) => text.staff.roles[role]))),
          }),
        }),
        statusInput(member, text),
        reach.showrooms.length > 0 ? showroomInput(member, reach.showrooms, text) : undefined,
        languageInput(member, text),
      ),
    },
    text,
  );
}

const statusInput = ({ status }: StaffMember, text: Text) =>
  selectInput({
    field: 'status',
    label: text.staff.statusLabel,
    hint: text.staff.change.statusHint,
    choices: [status, ...NEXT_STATUSES[status]].map((one) => ({
      value: one,
      text: text.staff.statuses[one],
    })),
    chosen: status,
    placeholder: text.choose,
  });

const showroomInput = ({ showroomId }: StaffMember, showrooms: Showroom[], text: Text) =>
  selectInput({
    field: 'showroom',
    label: text.showrooms.showroom,
    hint: text.staff.change.showroomHint,
    choices: showrooms.map(({ id, code, name }) => ({ value: String(id), text: `${code} · ${name}` })),
    chosen: String(showroomId),
    placeholder: text.choose,
  });
