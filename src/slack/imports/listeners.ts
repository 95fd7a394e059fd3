import { readTable } from '../../tables/read-table.js';
import { LARGEST_FILE_BYTES, TABLE_FORMATS } from '../../tables/table.js';
import { tableWords } from '../../text/table-words.js';
import type { Text } from '../../text/text-for.js';
import { checkImport } from '../../use-cases/check-import.js';
import { confirmImport } from '../../use-cases/confirm-import.js';
import type { Actor } from '../../use-cases/deps.js';
import { listShowrooms } from '../../use-cases/list-showrooms.js';
import { undoImport } from '../../use-cases/undo-import.js';
import { viewImport } from '../../use-cases/view-import.js';
import { context, divider, says, section } from '../blocks.js';
import { notice } from '../form.js';
import type { FormFile } from '../form-values.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { importForm, importMemory } from './modal.js';
import { reportModal } from './report.js';
import { confirmedModal, undoneModal } from './results.js';
import { sendExport } from './send-export.js';

export function attachImports(routes: Routes, parts: Parts) {
  attachForm(routes, parts);
  attachReport(routes, parts);
  attachExport(routes, parts);
}

/** The same person in the showroom they chose. */
const inShowroom = (parts: Parts, { staff, showroom }: Actor, id: string): Actor => ({
  staff,
  showroom: listShowrooms(parts, staff).find((one) => one.id === Number(id)) ?? showroom,
});

function attachForm({ commands, clicks, forms }: Routes, parts: Parts) {
  commands.staff('import', ({ actor, text, open, reply }) => {
    const form = importForm(parts, actor, text);
    return form ? open(form) : reply(says(text.refusals['not-allowed']));
  });

  clicks.on('base-data-import', async ({ actor, ack, words, open, reply }) => {
    await ack();
    const text = await words();
    const form = importForm(parts, actor, text);
    return form ? open(form) : reply(says(text.refusals['not-allowed']));
  });

  clicks.on('import-showroom', async ({ actor, value, ack, words, update }) => {
    await ack();
    const form = importForm(parts, inShowroom(parts, actor, value), await words());
    if (form) await update(form);
  });

  clicks.on('import-again', async ({ actor, ack, words, update }) => {
    await ack();
    const form = importForm(parts, actor, await words());
    if (form) await update(form);
  });

  forms.staff('import-file', async ({ actor, text, files, memory, explain, replace, update }) => {
    const [file] = files.file ?? [];
    if (!file) return explain({ file: text.errors.required });
    if (file.bytes > LARGEST_FILE_BYTES) return explain({ file: text.imports.problems['file-too-large'] });
    const { title, reading, readingHint } = text.imports;
    const message = { text: title, blocks: [section(reading(typed(file.name))), context(readingHint)] };
    // Slack is asked for the file only once the form is answered, which has three seconds.
    await replace(notice(title, message, text));
    const next = await readFile(parts, file, actor, memory.token, text);
    if (next) await update(next);
  });
}

/** The report on a file, or the form again with what is wrong with it. */
async function readFile(parts: Parts, file: FormFile, actor: Actor, token: string, text: Text) {
  const failed = (words: string) =>
    importForm(parts, actor, text, [section(`⚠️ ${words}`), divider]) ??
    notice(text.imports.title, says(text.refusals['not-allowed']), text);
  const { problems } = text.imports;
  const downloaded = await parts.download(file.url, LARGEST_FILE_BYTES);
  if (downloaded.kind === 'failed') return failed(problems[downloaded.problem]);
  const table = await readTable(downloaded.bytes);
  if (table.kind === 'unreadable') return failed(problems[table.problem]);
  const words = tableWords(actor.showroom.language);
  const result = checkImport(parts, { name: file.name, table: table.rows, token }, words, actor);
  if (result.kind === 'refused') return failed(text.refusals['not-allowed']);
  if (result.kind === 'repeated') return undefined;
  if (result.kind === 'columns-missing') return failed(problems['columns-missing']);
  return reportModal(result.report, 0, importMemory(parts, actor), text);
}

function attachReport({ clicks }: Routes, parts: Parts) {
  clicks.on('import-page', async ({ actor, value, form, ack, words, update }) => {
    await ack();
    const text = await words();
    const viewed = viewImport(parts, Number(form?.memory.subject), actor);
    const memory = importMemory(parts, actor);
    return update(
      viewed.kind === 'found'
        ? reportModal(viewed.report, Number(value), memory, text)
        : confirmedModal(viewed, memory, text),
    );
  });

  clicks.on('confirm-import', async ({ actor, value, ack, words, update }) => {
    const result = confirmImport(parts, Number(value), actor);
    await ack();
    await update(confirmedModal(result, importMemory(parts, actor), await words()));
  });

  clicks.on('undo-import', async ({ actor, value, ack, words, update }) => {
    const result = undoImport(parts, Number(value), actor);
    await ack();
    await update(undoneModal(result, importMemory(parts, actor), await words()));
  });
}

function attachExport({ clicks }: Routes, parts: Parts) {
  clicks.on('export-base-data', async ({ actor, slackUserId, value, ack, words, update }) => {
    await ack();
    const format = TABLE_FORMATS.find((one) => one === value);
    if (!format) return;
    const text = await words();
    const said = await sendExport(parts, { actor, slackUserId, format }, text);
    await update(
      importForm(parts, actor, text, [section(said), divider]) ??
        notice(text.imports.title, says(said), text),
    );
  });
}
