import { LONGEST_LEVEL_CODE, MOST_LEVELS } from '../../domain/level.js';
import { UNDO_DAYS } from '../../domain/merge.js';
import type { KeptReason } from '../../domain/undo-import.js';
import type { Text } from '../en.js';
import { baseData } from './base-data.js';
import { entryDetails } from './entry-details.js';
import { format } from './format.js';

const { number, megabytes } = format;

const kept: Record<KeptReason, string> = {
  'changed-since': '之后又改过',
  'last-in-use': '这是最后一个在用的',
  'name-taken': '这个名称已被占用',
  'code-taken': '这个代码已被占用',
};

export const imports: Text['imports'] = {
  inShort: '以上内容整表导出、导入。',
  title: '导入导出',
  columns: {
    list: '列表',
    code: '代码',
    name: '名称',
    order: '顺序',
    inUse: '是否在用',
    windowDays: '购车周期天数',
    intervalDays: '回访间隔天数',
    protectionDays: '保护期天数',
    ...entryDetails.fields,
  },
  lists: {
    level: '客户级别',
    ...baseData.lists,
  },
  yes: '是',
  retired: '已停用',
  noWindow: '无',
  fileName: (showroom, day) => `基础数据-${showroom}-${day}`,
  sheet: '基础数据',

  exportIntro: '*全部导出* 成一张表：客户级别和所有列表，包括已停用的。文件会私信发给你，改好后可以再导入。',
  csv: '导出 CSV',
  xlsx: '导出 XLSX',
  exported: (count) => `📄 基础数据在这里，共 ${number(count)} 项。`,
  exportSent: '✅ 文件已私信发给你。',
  exportFailed: (problem) => `文件没有发出去，请重试，或告诉管理员。原因： \`${problem}\``,

  submit: '检查文件',
  file: 'CSV 或 XLSX 文件',
  fileHint: (size, rows) =>
    `不超过 ${megabytes(size)}、${number(rows)} 行。会先给你看有哪些变化，确认后才导入。最省事的做法：先导出，改好再导入。`,
  rules:
    '各列顺序不限，列名可用中文或英文，“列表”和“名称”两列必须有。空单元格和文件里没写的内容保持不变，已经定好的回访日期也不变。',
  reading: (file) => `⏳ 正在读取 ${file} …`,
  readingHint: '如果一分钟内没有结果，请重新上传。',

  problems: {
    empty: '文件是空的。第一行写列名，下面每项一行。',
    'file-too-large': '文件太大。请拆成几个文件，分别导入。',
    'too-many-rows': '行数太多。请拆成几个文件，分别导入。',
    'unknown-encoding': '无法识别文件里的文字编码。请另存为 `CSV UTF-8` 或 XLSX。',
    'old-excel': '这是旧版 Excel 文件（.xls）。请另存为 XLSX 或 CSV。',
    'not-a-table': '这个文件不是可以读取的表格。请另存为 XLSX 或 CSV 后重试。',
    'columns-missing': '第一行要写列名，至少有“列表”和“名称”。可以先导出一份看看格式。',
    'no-right': 'Slack 不允许我读取文件：请管理员给应用加上 `files:read` 权限。',
    unreachable: '没能从 Slack 取到文件，请重试。',
  },

  report: '将有哪些变化',
  counts: ({ new: added, changed, unchanged, faulty }) =>
    `新增 *${number(added)}* · 修改 *${number(changed)}* · 不变 *${number(unchanged)}* · 有误 *${number(faulty)}*`,
  of: (file) => `文件 ${file}：`,
  faultyStay: (count) => `⚠️ 有误的 ${number(count)} 行不导入，其余可以导入；也可以改好文件再检查一次。`,
  unknownColumns: (names) => `不认识、因此略过的列：${names}`,
  nothing: '没有变化：文件里的内容和现在一样。',
  row: (row) => `第 ${number(row)} 行`,
  faults: {
    'list-missing': () => '没有写列表。',
    'list-unknown': (_column, value) => `没有“${value}”这个列表。`,
    'attire-off': () => '本店没有启用衣着打扮。',
    'name-missing': () => '没有写名称。',
    'code-missing': () => `级别要有代码，最多 ${LONGEST_LEVEL_CODE} 个字符。`,
    'too-long': (column, value) => `“${column}”太长：“${value}”。`,
    'not-a-number': (column, value) => `“${column}”要填合理范围内的整数，不能是“${value}”。`,
    'in-use-unclear': (_column, value) => `“是否在用”请填“是”或“已停用”，不能是“${value}”。`,
    'other-list': (column, value) => `“${value}”写在“${column}”列，但这个列表不用这一列。`,
    'days-missing': (column) => `新增级别要填“${column}”。`,
    'protection-below-interval': () => '保护期不能短于回访间隔。',
    duplicate: (_column, row) => `和第 ${row} 行重复。`,
    'has-code': () => '表单和统计要用到这一项，不能停用。',
    'last-in-use': () => '这是最后一个在用的，表单不能没有。',
    'too-many-levels': () => `在用的级别最多 ${MOST_LEVELS} 个。`,
  },
  isNew: '新增',
  isUnchanged: '不变',
  change: (column, from, to) => `${column}：${from} → ${to}`,
  confirm: (count) => `导入 ${number(count)} 行`,
  otherFile: '换一个文件',

  imported: ({ new: added, changed, faulty }) =>
    `✅ 已导入：新增 ${number(added)}，修改 ${number(changed)}${faulty > 0 ? `；有误的 ${number(faulty)} 行没有导入` : ''}。`,
  changedMeanwhile: '你查看期间有人改过基础数据，所以数字和刚才看到的不同。',
  howToUndo: `${UNDO_DAYS} 天内可以撤销：在这里，或在最近的导入里。`,
  importedAlready: '这个文件已经导入过了，请看最近的导入。',
  undo: '撤销',
  undoQuestion: '导入后没有再改过的内容会恢复原样。新增的项会停用，因为可能已有客户在用。',
  undone: (count) => `✅ 已撤销：恢复了 ${number(count)} 项。`,
  kept: (count) => `有 ${number(count)} 项保持不变：`,
  keptOne: (why, list, name, column) => `${list}${name ? `“${name}”` : ''}，${column}：${kept[why]}`,
  keptMore: (count) => `… 还有 ${number(count)} 项`,
  notUndoable: {
    'undone-already': '这次导入已经撤销了。',
    'not-imported': '这个文件还没有导入。',
    'too-late': `导入后 ${UNDO_DAYS} 天内可以撤销，这次已经过期。`,
  },

  last: '最近的导入',
  noImports: '还没有导入过。',
  line: (when, who, file) => `${when} · ${who} · ${file}`,
  operator: '服务器',
  isUndone: '已撤销',

  changes: {
    imported: ({ file, new: added, changed }) =>
      `导入 ${file}：新增 ${number(added)}，修改 ${number(changed)}`,
    undone: (file, count) => `撤销导入 ${file}：恢复 ${number(count)} 项`,
  },
};
