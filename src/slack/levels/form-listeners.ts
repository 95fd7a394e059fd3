import { fieldErrors } from '../../domain/field-error.js';
import { DUES_CHOICES, type LevelFields, levelSchema } from '../../domain/level.js';
import { addLevel } from '../../use-cases/add-level.js';
import { type ChangeLevelResult, changeLevel } from '../../use-cases/change-level.js';
import { mayChangeLevels } from '../../use-cases/view-levels.js';
import { says } from '../blocks.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { StaffForm } from '../routing/route-forms.js';
import type { Routes } from '../routing/routes.js';
import { duesForm, levelForm } from './forms.js';
import { levelsNow, listMemory } from './list.js';
import { readSubject, type Subject, writeSubject } from './subject.js';

/** Adding a level, and changing one: its form, and the question that follows another interval. */
export function attachLevelForms({ clicks, forms }: Routes, parts: Parts) {
  clicks.on('add-level', async ({ actor, ack, words, open, reply, form }) => {
    await ack();
    const text = await words();
    if (!mayChangeLevels(actor)) return reply(says(text.refusals['not-allowed']));
    const memory = { ...listMemory(actor, form?.memory ?? {}), token: parts.newToken() };
    return open(levelForm(undefined, memory, text));
  });

  const saved = async ({ actor, text, memory, close, below }: StaffForm, remark: string) => {
    await close();
    const view = levelsNow(parts, actor, memory, text, { remark });
    if (view) await below(view);
  };

  const added = async (call: StaffForm, fields: LevelFields) => {
    const { actor, text, memory, fail, done } = call;
    const result = addLevel(parts, fields, actor, memory.token);
    if (result.kind === 'refused') return done(says(text.refusals['not-allowed']));
    if (result.kind === 'invalid') return fail(result.errors);
    return saved(call, text.levels.added(typed(fields.code)));
  };

  /** `field` is the block that an error stands beside. */
  const changed = (
    call: StaffForm,
    subject: Subject,
    fields: LevelFields,
    result: ChangeLevelResult,
    field: string,
  ) => {
    const { text, memory, fail, done, replace, actor } = call;
    switch (result.kind) {
      case 'refused':
        return done(says(text.refusals['not-allowed']));
      case 'invalid':
        return fail({ [field]: result.error });
      case 'ask': {
        const { token } = memory;
        const next = { ...listMemory(actor, memory), token, subject: writeSubject({ ...subject, fields }) };
        return replace(duesForm(subject.seen, fields, result.moves, next, text));
      }
      case 'changed': {
        const { saved: plainly, savedAndMoved } = text.levels;
        const code = typed(fields.code);
        return saved(call, result.moved > 0 ? savedAndMoved(code, result.moved) : plainly(code));
      }
    }
  };

  forms.staff('level', async (call) => {
    const { actor, memory, values, fail } = call;
    const parsed = levelSchema.safeParse(values);
    if (!parsed.success) return fail(fieldErrors(parsed.error));
    if (memory.subject === '') return added(call, parsed.data);
    const subject = readSubject(memory.subject);
    const { id, seen } = subject;
    const result = changeLevel(parts, { id, seen, fields: parsed.data }, actor, memory.token);
    return changed(call, subject, parsed.data, result, 'code');
  });

  forms.staff('level-dues', async (call) => {
    const { actor, memory, values, fail } = call;
    const dues = DUES_CHOICES.find((choice) => choice === values.dues);
    const subject = readSubject(memory.subject);
    const { id, seen, fields = seen } = subject;
    if (!dues) return fail({ dues: 'required' });
    return changed(
      call,
      subject,
      fields,
      changeLevel(parts, { id, seen, fields, dues }, actor, memory.token),
      'dues',
    );
  });
}
