import { COLUMNS, TABLE_LISTS, type TableWords } from '../domain/base-data-table.js';
import { LANGUAGES, type Language } from '../domain/language.js';
import { type Text, textIn } from './text-for.js';

/** How an answer may be written besides. */
const YES = ['yes', 'y', 'true', '1', 'in use', '是', '在用', '使用中'];
const NO = ['retired', 'no', 'n', 'false', '0', '否', '停用', '已停用'];
const NONE = ['none', '–', '-', '无', '没有'];

/** How columns and lists are called in a table: in the words of this language first, and in those of the others. */
export function tableWords(language: Language): TableWords {
  const texts = [language, ...LANGUAGES.filter((other) => other !== language)].map(textIn);
  const all = (word: (text: Text) => string) => texts.map(word);
  const of = <Code extends string>(codes: readonly Code[], word: (text: Text, code: Code) => string) =>
    Object.fromEntries(codes.map((code) => [code, all((text) => word(text, code))])) as Record<
      Code,
      string[]
    >;
  return {
    columns: of(COLUMNS, ({ imports }, code) => imports.columns[code]),
    lists: of(TABLE_LISTS, ({ imports }, code) => imports.lists[code]),
    yes: [...all(({ imports }) => imports.yes), ...YES],
    no: [...all(({ imports }) => imports.retired), ...NO],
    none: [...all(({ imports }) => imports.noWindow), ...NONE],
  };
}
