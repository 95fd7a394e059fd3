import { showroomDay } from '../../domain/calendar.js';
import { writeBaseDataTable } from '../../domain/write-base-data-table.js';
import type { TableFormat } from '../../tables/table.js';
import { writeTable } from '../../tables/write-table.js';
import { tableWords } from '../../text/table-words.js';
import type { Text } from '../../text/text-for.js';
import { textIn } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { exportBaseData } from '../../use-cases/export-base-data.js';
import type { Parts } from '../parts.js';
import { slackProblem } from '../slack-problem.js';

/** Sends all base data to the person as a file, in the showroom's language; answers what became of it, in words. */
export async function sendExport(
  parts: Parts,
  { actor, slackUserId, format }: { actor: Actor; slackUserId: string; format: TableFormat },
  text: Text,
): Promise<string> {
  const result = exportBaseData(parts, actor);
  if (result.kind === 'refused') return text.refusals['not-allowed'];
  const { language, code, timeZone } = actor.showroom;
  const { imports } = textIn(language);
  const file = await writeTable(writeBaseDataTable(result.base, tableWords(language)), format, imports.sheet);
  const name = imports.fileName(code, showroomDay(parts.now(), timeZone));
  try {
    const { channel } = await parts.client.conversations.open({ users: slackUserId });
    await parts.client.filesUploadV2({
      file,
      filename: `${name}.${format}`,
      title: `${name}.${format}`,
      channel_id: channel?.id ?? slackUserId,
      initial_comment: text.imports.exported(result.base.length),
    });
    return text.imports.exportSent;
  } catch (error) {
    const problem = slackProblem(error);
    if (!problem) throw error;
    parts.log.warn({ problem: problem.code }, 'the export could not be sent');
    return text.imports.exportFailed(problem.code);
  }
}
