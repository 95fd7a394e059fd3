import type { AnyBlock } from '../../protocol.js';
import type { Context } from '../context.js';
import { controlsIn } from '../control-values.js';
import { isProcessed, toSlackFile } from '../payloads.js';
import type { StoredFile } from '../state.js';
import type { Surface } from './element-places.js';
import { problem, problemsIn } from './problems.js';
import { blockLists } from './surfaces.js';
import { tooManyCellCharacters } from './tables.js';

/** Everything wrong with a list of blocks, in Slack's words; empty when Slack would take them. */
export function blockProblems(context: Context, blocks: unknown, surface: Surface, at: string): string[] {
  const wrong = problemsIn(blockLists[surface], blocks, at);
  if (wrong.length > 0) return wrong;
  const list = blocks as AnyBlock[];
  const checks = [
    duplicateBlockIds,
    duplicateActionIds,
    focusTwice,
    ...(surface === 'message' ? messageChecks : []),
  ];
  return [...checks.flatMap((check) => check(list, at)), ...fileProblems(context, list, at)];
}

type Check = (blocks: readonly AnyBlock[], at: string) => string[];

const duplicateBlockIds: Check = (blocks, at) =>
  blocks.flatMap(({ block_id: id }, index) =>
    id !== undefined && blocks.findIndex((other) => other.block_id === id) < index
      ? [problem(`block_id already exists: ${id}`, `${at}/${index}/block_id`)]
      : [],
  );

/** An action id must tell the controls of one block apart. */
const duplicateActionIds: Check = (blocks, at) =>
  blocks.flatMap((block, index) => {
    const ids = controlsIn([block]).map(({ actionId }) => actionId);
    const twice = ids.find((id, position) => ids.indexOf(id) !== position);
    return twice === undefined ? [] : [problem(`action_id already exists: ${twice}`, `${at}/${index}`)];
  });

const focusTwice: Check = (blocks, at) =>
  controlsIn(blocks).filter(({ element }) => element.focus_on_load === true).length > 1
    ? [problem('only one element may have focus_on_load', at)]
    : [];

const count = (blocks: readonly AnyBlock[], ...types: string[]) =>
  blocks.filter(({ type }) => types.includes(type)).length;

const mostMarkdown = 12_000;

const messageChecks: Check[] = [
  (blocks, at) =>
    count(withChildren(blocks), 'table', 'data_table') > 1
      ? [problem('only one table allowed in a message', at)]
      : [],
  (blocks, at) =>
    count(blocks, 'data_visualization') > 2
      ? [problem('no more than 2 data_visualization blocks allowed', at)]
      : [],
  (blocks, at) =>
    withChildren(blocks).some((block) => hasRows(block) && tooManyCellCharacters(block))
      ? [problem('table cells must be less than 10001 characters in total', at)]
      : [],
  (blocks, at) => {
    const length = blocks.reduce(
      (sum, block) => sum + (block.type === 'markdown' ? String(Reflect.get(block, 'text')).length : 0),
      0,
    );
    return length > mostMarkdown ? [problem('markdown must be less than 12001 characters in total', at)] : [];
  },
];

function withChildren(blocks: readonly AnyBlock[]): AnyBlock[] {
  return blocks.flatMap((block) => [
    block,
    ...('child_blocks' in block ? (block.child_blocks as AnyBlock[]) : []),
  ]);
}

function hasRows(block: AnyBlock): block is AnyBlock & { rows: unknown[][] } {
  return 'rows' in block && Array.isArray(block.rows);
}

/** A file can be shown once Slack has processed it, and not before. */
function fileProblems(context: Context, part: unknown, at: string): string[] {
  if (Array.isArray(part)) return part.flatMap((one, index) => fileProblems(context, one, `${at}/${index}`));
  if (part === null || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (key !== 'slack_file') return fileProblems(context, value, `${at}/${key}`);
    const { id, url } = value as { id?: string; url?: string };
    const file = [...context.state.files.values()].find((one) => one.id === id || isAt(context, one, url));
    return file && isProcessed(file) ? [] : [problem('invalid slack file', `${at}/slack_file`)];
  });
}

function isAt(context: Context, file: StoredFile, url: string | undefined): boolean {
  if (url === undefined) return false;
  const { url_private, permalink } = toSlackFile(context, file);
  return url === url_private || url === permalink;
}
