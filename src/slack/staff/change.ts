import { fieldErrors } from '../../domain/field-error.js';
import type { StaffMember } from '../../domain/staff.js';
import { memberSchema, rolesChosen, staffVersion } from '../../domain/staff-change.js';
import { type ChangeStaffResult, changeStaff, type StaffChange } from '../../use-cases/change-staff.js';
import { viewMember } from '../../use-cases/view-staff.js';
import { says } from '../blocks.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { StaffForm } from '../routing/route-forms.js';
import type { Routes } from '../routing/routes.js';
import { memberForm } from './forms.js';
import { refusalWords } from './messages.js';
import { staffList } from './modal.js';
import { reachOf } from './reach.js';

export function attachChangeStaff({ clicks, forms }: Routes, parts: Parts) {
  clicks.on('change-staff', async ({ actor, value, form, ack, words, open, reply }) => {
    await ack();
    const text = await words();
    const line = viewMember(parts, actor, Number(value));
    if (!line) return reply(says(text.staff.refusals['changed-meanwhile']));
    const memory = {
      token: parts.newToken(),
      subject: [value, form?.memory.subject ?? '0', staffVersion(line.member)].join(' '),
      showroom: actor.showroom.id,
    };
    return open(memberForm(line, reachOf(parts, actor), memory, text));
  });

  forms.staff('change-staff', async (call) => {
    const { actor, text, values, memory, fail, close, below } = call;
    const { staffId, page, version } = readSubject(memory.subject);
    const parsed = memberSchema.safeParse(values);
    if (!parsed.success) return fail(fieldErrors(parsed.error));
    const member = viewMember(parts, actor, staffId)?.member;
    // Sent twice: the first time may have moved them to another showroom.
    const change = member && changeFrom(parsed.data, member, reachOf(parts, actor).grantable);
    if (change?.roles.length === 0) return fail({ roles: 'required' });
    const result = changeStaff(parts, staffId, change ?? {}, actor, { token: memory.token, version });
    if (result.kind === 'refused') await object(call, result, change);
    else await close();
    const list = staffList(parts, actor, page, text);
    if (list) await below(list);
  });
}

function readSubject(subject: string) {
  const [staffId, page, version = ''] = subject.split(' ');
  return { staffId: Number(staffId), page: Number(page), version };
}

type Entered = ReturnType<typeof memberSchema.parse>;

const changeFrom = (
  { roles, status, showroom, language }: Entered,
  member: StaffMember,
  grantable: Parameters<typeof rolesChosen>[2],
) => ({
  roles: rolesChosen(member, roles, grantable),
  status,
  showroomId: showroom ?? member.showroomId,
  language,
});

/** Beside the field that cannot be so; a form about what is no longer so closes. */
async function object(
  { text, explain, done }: StaffForm,
  { reason, member, openCustomers = 0 }: Extract<ChangeStaffResult, { kind: 'refused' }>,
  change: StaffChange | undefined,
) {
  const about = { name: member?.name ?? '', openCustomers };
  if (!member || !change || reason === 'changed-meanwhile' || reason === 'not-allowed')
    return done(says(refusalWords(reason, { ...about, name: typed(about.name) }, text)));
  const moves = change.showroomId !== member.showroomId;
  const field = moves ? 'showroom' : change.status === member.status ? 'roles' : 'status';
  return explain({ [field]: refusalWords(reason, about, text) });
}
