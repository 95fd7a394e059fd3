import type { Text } from '../en.js';
import { customers, format } from './format.js';

const gone: Record<'left' | 'on-leave' | 'active', (name: string) => string> = {
  left: (name) => `${name} 已离职`,
  'on-leave': (name) => `${name} 休假中`,
  active: (name) => `${name} 的客户`,
};

const missing: Record<'manager' | 'admin' | 'rep' | 'executive', string> = {
  manager: '⚠️ 展厅现在没有在岗的销售经理：无人可以审核、确认或移交。请管理员指定一位经理。',
  admin:
    '⚠️ 展厅现在没有在岗的管理员：无人能以管理员身份修改角色和设置。请其他展厅的管理员或系统维护人员指定一位。',
  rep: '⚠️ 展厅现在没有在岗的销售顾问。',
  executive: '⚠️ 展厅现在没有在岗的高管。',
};

export const handOver: Text['handOver'] = {
  title: '客户移交',
  submit: '移交',
  from: '移交谁的客户？',
  holder: (name, open) => `${name} · 在跟 ${customers(open)}`,
  holderAway: (name, open, status) =>
    `${name} · 在跟 ${customers(open)} · ${status === 'left' ? '已离职' : '休假中'}`,
  way: '移交到哪里？',
  ways: { spread: '平均分配', one: '交给一位同事', pool: '转入公海' },
  wayHints: {
    spread: '每位客户分给在跟客户最少的销售顾问',
    one: '全部交给选定的同事',
    pool: '可自由认领；待处理的客户归你',
  },
  to: '交给谁？',
  preview: '移交结果',
  previewTo: (name, given, open) => `${name}：增加 ${customers(given)}，之后在跟 ${customers(open + given)}`,
  previewPool: (count) => `转入公海 ${customers(count)}`,
  previewSelf: '待审核、待确认或已退回的客户必须有人负责：处理完之前由你负责。',
  previewNothing: '请先选择，这里会显示每人分到几位客户。',
  nothing: (name) => `${name} 没有在跟的客户。`,
  nobody: '目前没有人有在跟的客户。',
  done: (from, shares) => `✅ ${from} 的客户已移交：${shares}。`,
  share: (name, count) => `${name} ${customers(count)}`,
  sharePool: (count) => `公海 ${customers(count)}`,
  nothingLeft: (name) => `没有可移交的客户：${name} 已没有在跟的客户。`,
  nothingLeftSince: (name, by, when) => `没有可移交的客户：${name} 的客户已由 ${by} 于 ${when} 移交。`,

  departed: (status, name) => gone[status](name),
  leaves: (open) => `在跟的 ${customers(open)}客户无人跟进：`,
  stillHas: (open) => `在跟客户 ${customers(open)}：`,
  count: (count, status) => `${status}：${customers(count)}`,
  line: (name, customerNumber, level, status) => `*${name}* · ${customerNumber} · ${level} · ${status}`,
  rest: (count) => `另有 ${customers(count)}`,
  allHandedOver: '已没有在跟的客户。',
  handedOverTo: (shares, by, when) => `✅ 已移交给 ${shares}（${by}，${when}）`,
  missing: (role) => missing[role],

  given: (by, count, from) => `${by} 把 ${from} 的 ${customers(count)}客户移交给你`,
  givenOwn: (by, count) => `${by} 移交给你 ${customers(count)}客户`,
  givenHint: '从现在起由你跟进。逾期的回访改为今日到期，请尽快联系。',
  givenAway: '这些客户之后又移交给了其他人。',
  next: (due) => `下次回访：${format.day(due)}`,
};
