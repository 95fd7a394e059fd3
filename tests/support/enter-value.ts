import type { Container, ControlValue, Option } from '../../src/workspace/protocol.js';
import { allOptions, controls, type PlacedControl } from '../../src/workspace/server/control-values.js';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';

/** A file on the person's computer. */
export interface FileEntry {
  name: string;
  /** Text is meant as UTF-8. */
  bytes: Uint8Array | string;
}

/** What a test writes for a control: words, the text of an option or several, an id, a day, files; null empties it. */
export type Entry = string | number | readonly string[] | FileEntry | readonly FileEntry[] | null;

/** Turns words into the value Slack's client would hold after the person chose or typed them. */
export async function enterValue(
  workspace: Workspace,
  as: string,
  container: Container,
  { blockId, actionId, element }: PlacedControl,
  entry: Entry,
): Promise<ControlValue> {
  const control = controls[element.type];
  if (!control) throw new Error(`${blockId} holds no value: it is a ${element.type}`);
  const value = (of: unknown): ControlValue => ({ type: element.type, [control.field]: of });
  if (entry === null) return value(control.empty);
  if (element.type === 'file_input') {
    if (container.kind !== 'view') throw new Error(`${blockId} is not in a modal`);
    const { viewId } = container;
    const upload = ({ name, bytes }: FileEntry) =>
      workspace.client.upload({ as, viewId, blockId, actionId, name, bytes: Buffer.from(bytes) });
    return value(await Promise.all(filesOf(entry, blockId).map(upload)));
  }
  if (element.type.includes('external_select')) {
    const offered = async (text: string) => {
      const answer = await workspace.client.options({ as, container, blockId, actionId, query: text });
      const options = [
        ...(answer.options ?? []),
        ...(answer.optionGroups ?? []).flatMap((group) => group.options),
      ];
      return chosen(options, text, `${blockId} (asked for "${text}")`);
    };
    if (!Array.isArray(entry)) return value(await offered(String(entry)));
    return value(await Promise.all(entry.map(offered)));
  }
  if (control.field === 'selected_option') {
    return value(chosen(allOptions(element) as Option[], String(entry), blockId));
  }
  if (control.field === 'selected_options') {
    const texts = Array.isArray(entry) ? (entry as string[]) : [String(entry)];
    return value(texts.map((text) => chosen(allOptions(element) as Option[], text, blockId)));
  }
  if (Array.isArray(control.empty)) return value(Array.isArray(entry) ? entry : [String(entry)]);
  return value(control.field === 'selected_date_time' ? Number(entry) : String(entry));
}

function filesOf(entry: Entry, where: string): FileEntry[] {
  const list: readonly unknown[] = Array.isArray(entry) ? entry : [entry];
  return list.map((one) => {
    if (typeof one === 'object' && one !== null && 'bytes' in one) return one as FileEntry;
    throw new Error(`${where} takes files: { name, bytes }`);
  });
}

/** The option with this text, else the only one that contains it. */
export function chosen<Choice extends { text: { text: string } }>(
  options: readonly Choice[],
  text: string,
  where: string,
): Choice {
  const exact = options.find((option) => option.text.text === text);
  const containing = options.filter((option) => option.text.text.includes(text));
  const found = exact ?? (containing.length === 1 ? containing[0] : undefined);
  if (found) return found;
  const offered = options.map((option) => option.text.text).join(' · ');
  throw new Error(
    `"${text}" is ${containing.length > 1 ? 'ambiguous' : 'not offered'} in ${where}: ${offered}`,
  );
}
