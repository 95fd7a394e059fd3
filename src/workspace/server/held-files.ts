import {
  type ControlValue,
  extensionOf,
  type HeldFile,
  largestHeldFile,
  type StateValues,
} from '../protocol.js';
import type { Context } from './context.js';
import type { Control } from './control-values.js';
import { words } from './interactions/words.js';
import { toSlackFile } from './payloads.js';
import { Refusal } from './refusal.js';
import type { StoredFile, StoredView } from './state.js';

/** Files in the file inputs of modals. */

/** What the person entered, with files that are really theirs, as they are. */
export function withOwnFiles({ state }: Context, memberId: string, entered: StateValues): StateValues {
  return mapFiles(entered, ({ id }) => {
    const file = state.files.get(id);
    if (file?.uploadedBy !== memberId) throw noSuchFile();
    return toHeld(file);
  });
}

/** State values as the app gets them: files in full. */
export function withSlackFiles(context: Context, values: StateValues): StateValues {
  return mapFiles(values, ({ id }) => {
    const file = context.state.files.get(id);
    if (!file) throw noSuchFile();
    return toSlackFile(context, file);
  });
}

/** The app is told of these files, so they stay when the modal goes. */
export function keepFiles(context: Context, { typed }: StoredView): void {
  mapFiles(typed, ({ id }) => {
    const file = context.state.files.get(id);
    if (file) delete file.heldBy;
  });
  context.changed();
}

/** What a file input does not take, and what Slack says then. */
export function unacceptable(
  { filetypes }: Control,
  { name, size }: Pick<HeldFile, 'name' | 'size'>,
): { code: string; words: string } | undefined {
  const types = Array.isArray(filetypes) ? filetypes.map((type) => String(type).toLowerCase()) : undefined;
  if (name.trim() === '' || name.length > 255 || /[/\\]/.test(name))
    return { code: 'invalid_file_name', words: words.badFileName };
  if (types && !types.includes(extensionOf(name)))
    return { code: 'file_type_not_allowed', words: words.wrongFileType(name, types) };
  if (size === 0) return { code: 'file_empty', words: words.emptyFile(name) };
  if (size > largestHeldFile) return { code: 'file_too_large', words: words.largeFile };
  return undefined;
}

export function toHeld({ id, name, mimetype, size }: StoredFile): HeldFile {
  return { id, name, mimetype, size };
}

function mapFiles(values: StateValues, change: (file: { id: string }) => unknown): StateValues {
  const inValue = (value: ControlValue): ControlValue =>
    value.type === 'file_input'
      ? { ...value, files: (Array.isArray(value.files) ? value.files : []).map(change) }
      : value;
  return Object.fromEntries(
    Object.entries(values).map(([blockId, actions]) => [
      blockId,
      Object.fromEntries(Object.entries(actions).map(([actionId, value]) => [actionId, inValue(value)])),
    ]),
  );
}

function noSuchFile(): Refusal {
  return new Refusal('file_not_found', { words: words.noSuchFile });
}
