import type { KnownBlock } from '@slack/types';
import { LARGEST_FILE_BYTES, MOST_ROWS, TABLE_FORMATS } from '../../tables/table.js';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { listImports } from '../../use-cases/list-imports.js';
import { actions, button, context, divider, header, quote, section } from '../blocks.js';
import { modal, type NewMemory } from '../form.js';
import { fileInput } from '../inputs.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import { showroomChoice } from '../showroom-choice.js';

/** Tables that other programs write, besides. */
const EXTENSIONS = [...TABLE_FORMATS, 'tsv', 'txt'];

type Line = NonNullable<ReturnType<typeof listImports>>[number];

/** The token makes the file count once; the showroom stays the one that was chosen. */
export const importMemory = (parts: Parts, { showroom }: Actor): NewMemory => ({
  showroom: showroom.id,
  token: parts.newToken(),
});

/** Takes a file, and shows the last ones that went in; undefined for whoever may not import. */
export function importForm(parts: Parts, actor: Actor, text: Text, notice: KnownBlock[] = []) {
  const lines = listImports(parts, actor);
  if (!lines) return undefined;
  const words = text.imports;
  return modal(
    {
      callbackId: 'import-file',
      title: words.title,
      submit: words.submit,
      memory: importMemory(parts, actor),
      blocks: [
        ...notice,
        ...showroomChoice(parts, 'import-showroom', actor, text),
        ...exportBlocks(text),
        divider,
        fileInput({
          field: 'file',
          label: words.file,
          hint: words.fileHint(LARGEST_FILE_BYTES, MOST_ROWS),
          extensions: EXTENSIONS,
        }),
        context(words.rules),
        header(words.last),
        ...(lines.length > 0 ? lines.map((line) => lastImport(line, actor, text)) : [quote(words.noImports)]),
      ],
    },
    text,
  );
}

const exportBlocks = (text: Text): KnownBlock[] => [
  section(text.imports.exportIntro),
  ...actions(
    ...TABLE_FORMATS.map((format) => button(`export-base-data ${format}`, text.imports[format], format)),
  ),
];

function lastImport(line: Line, { showroom }: Actor, text: Text): KnownBlock {
  const words = text.imports;
  const who = line.staffName === null ? words.operator : typed(line.staffName);
  const said = words.line(text.format.moment(line.importedAt, showroom.timeZone), who, typed(line.fileName));
  if (line.status === 'undone') return section(text.labelled(said, words.isUndone));
  return section(said, line.canBeUndone ? undoButton(line.id, line.fileName, text) : undefined);
}

export const undoButton = (id: number, fileName: string, text: Text) =>
  button(`undo-import ${id}`, text.imports.undo, String(id), {
    label: text.labelled(text.imports.undo, fileName),
    confirm: { question: text.imports.undoQuestion, yes: text.imports.undo, no: text.cancel },
  });
