import { LONGEST_NAME } from '../../domain/field.js';
import { UNDO_DAYS } from '../../domain/merge.js';
import type { Text } from '../en.js';
import { customers, format } from './format.js';

const { number } = format;

export const baseData: Text['baseData'] = {
  title: '基础数据',
  lists: {
    source: '信息来源',
    desiredModel: '欲购车型',
    focusPoint: '关注点',
    industry: '从事行业',
    attire: '衣着打扮',
    competitorModel: '竞品车型',
    referenceCompetitor: '参考竞品',
    lostReason: '战败原因',
  },
  size: (inUse, retired) =>
    `使用中 ${number(inUse)} 项${retired > 0 ? ` · 已停用 ${number(retired)} 项` : ''}`,
  open: '打开',
  allLists: '全部列表',
  gone: '找不到这一项了，请重新打开列表。',

  search: '搜索',
  partOfName: '名称中的字',
  views: { use: '使用中', order: '调整顺序', retired: '已停用' },
  found: (matching) => `找到 ${number(matching)} 项`,
  nothing: '这里没有内容。',
  customers: (count) => `客户 ${customers(count)}`,
  deals: (count) => `成交 ${number(count)} 笔`,
  losses: (count) => `战败 ${number(count)} 笔`,
  unused: '还没有用过',
  fixed: '固定保留',

  acts: {
    details: '详细资料',
    rename: '改名',
    merge: '合并到另一项',
    retire: '停用',
    back: '恢复使用',
    up: '上移',
    down: '下移',
    after: '移到某项之后…',
  },

  add: '添加',
  addSubmit: '添加',
  names: '名称',
  namesHint: `每行一个，可以一次粘贴多行。每个最多 ${LONGEST_NAME} 个字。`,
  added: (count) => `✅ 已添加 ${number(count)} 项。`,
  broughtBack: (count, names) => `${number(count)} 项原已停用，已恢复：${names}`,
  there: (count, names) => `${number(count)} 项已经有了：${names}`,
  repeated: (count, names) => `${number(count)} 项重复出现，只算一次：${names}`,
  tooLong: (count, names) => `${number(count)} 项太长，没有添加（最多 ${LONGEST_NAME} 个字）：${names}`,
  more: (names, count) => `${names} 等，另有 ${number(count)} 项`,

  renameTitle: '改名',
  renameSubmit: '改名',
  name: '名称',
  renameHint: '客户资料、统计和表单都显示新名称，变更记录保留旧名称。',
  renamed: (name) => `✅ 已改名为：${name}`,
  taken: (name) => `已经有“${name}”了。请换个名称，或把两项合并。`,
  takenByRetired: (name) => `已停用的一项叫“${name}”。请先恢复它再合并，或换个名称。`,

  moveTitle: '移动',
  moveSubmit: '移动',
  after: '移到哪一项之后？',
  afterHint: '不选就移到最前面。',
  noPlace: '请选择另一个使用中的选项。',
  moved: (name) => `✅ 已移动：${name}`,

  retired: (name) => `✅ 已停用：${name}。新表单不再出现，老客户的资料不变。`,
  cameBack: (name) => `✅ 已恢复使用：${name}`,
  kept: {
    'has-code': '表单和统计要用到这一项，不能停用，可以改名。',
    'last-in-use': '这是最后一个使用中的选项，表单至少需要一个。请先添加别的。',
  },

  mergeTitle: '合并两项',
  next: '下一步',
  mergeSubmit: '合并',
  into: '合并到哪一项？',
  intoHint: '保留这一项的名称，下一步再确认。',
  aboutToMerge: (from, into) => `把 *${from}* 合并到 *${into}* ？`,
  follows: (count) =>
    count === 0
      ? '没有客户用到它。'
      : `${customers(count)}客户会随之改过去，并写入各自的变更记录。统计总数不变。`,
  mergeUndoable: `合并后不能再选前一项。${UNDO_DAYS} 天内可以在“最近变更”里撤销。`,
  mergeDone: (from, into, count) => `✅ ${from} 已并入 ${into}，涉及 ${customers(count)}客户。`,
  cannotMerge: {
    'has-code': '表单和统计要用到这一项，不能并入别的，可以把别的并入它。',
    'same-entry': '这就是它自己，请另选一项。',
    'not-a-choice': '这一项已停用，请另选一项。',
  },
  merged: (list, from, into) => `${list}：${from} 并入 ${into}`,
  mergeUndone: (list, from, into) => `${list}：${into} 改回 ${from}`,
};
