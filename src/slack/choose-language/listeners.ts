import { fieldErrors } from '../../domain/field-error.js';
import { languageSchema } from '../../domain/staff-change.js';
import { textIn } from '../../text/text-for.js';
import { chooseLanguage } from '../../use-cases/choose-language.js';
import { says } from '../blocks.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { languageForm } from './modal.js';

export function attachChooseLanguage({ commands, forms }: Routes, parts: Parts) {
  commands.staff('language', ({ actor, text, open, responseUrl }) =>
    open(languageForm(actor.staff, { responseUrl }, text)),
  );

  forms.staff('language', async ({ actor, text, values, fail, done }) => {
    const parsed = languageSchema.safeParse(values);
    if (!parsed.success) return fail(fieldErrors(parsed.error));
    const { language } = parsed.data;
    const result = chooseLanguage(parts, actor, language);
    if (result.kind === 'refused') return done(says(text.refusals['not-allowed']));
    const words = language ? textIn(language) : text;
    await done(says(language ? words.staff.language.done : words.staff.language.doneAsInSlack));
  });
}
