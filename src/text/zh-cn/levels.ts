import { LONGEST_NAME } from '../../domain/field.js';
import { LONGEST_LEVEL_CODE } from '../../domain/level.js';
import type { Text } from '../en.js';
import { customers, format } from './format.js';

const { number, day } = format;

export const levels: Text['levels'] = {
  title: '客户级别',
  intro: '级别代表客户多久会买车，也决定多久回访一次。表单里按这个顺序显示。',
  window: (days) => `${number(days)} 天内购车`,
  noWindow: '暂无购车计划',
  every: (days) => `每 ${number(days)} 天回访`,
  protectedFor: (days) => `保护期 ${number(days)} 天`,
  customers: (count) => `${customers(count)}客户`,
  noCustomers: '没有客户',
  isRetired: '已停用',
  retiredChoice: (code, name) => `${code} · ${name}（已停用）`,

  add: '新增级别',
  edit: (code) => `修改 ${code} 级`,
  up: (code) => `上移 ${code} 级`,
  down: (code) => `下移 ${code} 级`,
  retire: (code) => `停用 ${code} 级`,
  bringBack: '恢复使用',

  addTitle: '新增级别',
  editTitle: '修改级别',
  save: '保存',
  fields: {
    code: '代码',
    name: '名称',
    windowDays: '预计多少天内购车？',
    intervalDays: '每多少天回访一次？',
    protectionDays: '保护期多少天？',
  },
  hints: {
    code: `最多 ${LONGEST_LEVEL_CODE} 个字符，例如 H 或 A。`,
    name: `最多 ${LONGEST_NAME} 个字。`,
    windowDays: '暂无购车计划就留空。',
    intervalDays: '从最近一次联系算起。',
    protectionDays:
      '最近一次联系后，客户在这么多天内归销售顾问，之后转入公海。缩短保护期不会立刻转走客户，从第二天早上起生效。',
  },

  duesTitle: '已定的回访日期',
  newInterval: (code, from, to) =>
    `*${code}* 级改为每 ${number(to)} 天回访一次，原来是每 ${number(from)} 天。`,
  dues: '已经定好的回访日期',
  leaveDues: '保持不变',
  moveDues: (count) => `一起调整：${customers(count)}客户`,
  duesHint:
    '按级别定的日期会从最近一次联系起重新计算，不会早于今天。已逾期的仍算逾期。首次回访、销售顾问写明原因另定的日期，以及约得更早且没超出新间隔的日期，都不变。',

  added: (code) => `✅ 已新增 *${code}* 级。`,
  saved: (code) => `✅ 已保存 *${code}* 级。`,
  savedAndMoved: (code, moved) => `✅ 已保存 *${code}* 级，并调整了 ${customers(moved)}客户的回访日期。`,
  retired: (code) => `✅ 已停用 *${code}* 级，新表单不再显示。已有的客户保留这个级别。`,
  broughtBack: (code) => `✅ *${code}* 级已恢复使用，排在最后。`,
  last: '这是唯一在用的级别，表单不能没有级别。请先新增一个。',
  gone: '刚刚有人改过级别，现在是这样的。',
  codeInUse: (code) => `*${code}* 级不能恢复：有一个在用的级别也是这个代码。请先改掉那个级别的代码。`,
  tooMany: (code) => `*${code}* 级不能恢复：在用的级别太多了。请先停用一个。`,

  inSettings: '多久回访一次，用哪套级别（HABC、ABCD）',
  switch: '更换整套级别',
  switchTitle: '更换整套级别',
  switchSubmit: '更换',
  switchIntro:
    '现有级别会停用，换成所选的一套。请选择各级别的客户换到哪一级，包括跟进中和公海里的客户。已结束的档案保留原级别。',
  preset: '换成',
  goesTo: (level, count) => `${level}（${customers(count)}客户）换到`,
  switchedTo: (count, moved) =>
    `✅ 级别已更换：${customers(count)}客户换了级别，${moved === 0 ? '回访日期不变' : `其中 ${customers(moved)}的回访日期也调整了`}。`,

  dueMoved: (level, from) => `${level} 级的回访间隔改了，原定回访：${day(from)}`,
  switched: (from, to) => `展厅更换级别：${from} → ${to}`,
};
