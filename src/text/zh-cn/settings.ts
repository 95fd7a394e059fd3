import type { Text } from '../en.js';
import { format } from './format.js';

const { number, day } = format;

export const settings: Text['settings'] = {
  title: '展厅设置',
  change: '修改',
  changeOf: (what) => `修改：${what}`,
  save: '保存',
  titles: {
    schedule: '时间安排',
    reminders: '审核提醒',
    directMessages: '私信',
    quietHours: '免打扰时段',
    name: '名称',
    timeZone: '时区',
    language: '频道语言',
    teamChannel: '团队频道',
    attire: '衣着打扮',
  },
  roles: { rep: '销售顾问', manager: '销售经理', executive: '高管', admin: '管理员' },
  directMessages: {
    'due-list': '每天早上本人待回访的客户',
    decisions: '本人提交事项的审批结果',
    'audit-reminder': '审批等待过久',
    departure: '人员离职及其待办事项',
    'join-request': '有人申请加入',
    trouble: '机器人出现问题',
  },
  weekdays: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],

  digestTime: '晨报时间',
  digestAt: (time) => `晨报 ${time}`,
  summary: '晚间小结',
  summaryOn: '晚上发送小结',
  summaryTime: '晚间小结时间',
  summaryAt: (time) => `晚间小结 ${time}`,
  noSummary: '不发晚间小结',
  opensAt: '开门时间',
  closesAt: '关门时间',
  open: (from, until, days) => `营业 ${from} – ${until}，${days}`,
  workingDays: '营业日',
  everyDay: '每天',
  closingDays: '休息日',
  closingDaysHint: '节假日：每行一天，如 2026-10-01；或一段日期，如 2026-10-01 – 2026-10-07。',
  closed: (days) => `休息：${days}`,
  range: (first, last) => (first === last ? day(first) : `${day(first)} – ${day(last)}`),
  noClosingDays: '近期没有休息日',
  skipClosedDays: '回访日遇到休息日',
  skipClosedDaysOn: '顺延到下一个营业日',
  skips: '回访日遇休息日顺延',
  doesNotSkip: '回访日可以是任何一天',

  reminderHours: '客户审核等待多久提醒销售经理',
  reminderHoursHint: '只计算营业时间。',
  after: (hours) => `${number(hours)} 个营业小时后`,
  never: '不提醒',
  reminds: (hours) => `审核等待 ${number(hours)} 个营业小时后提醒销售经理`,
  doesNotRemind: '审核等待时不提醒',

  nobody: '不发送',
  directMessagesAbout: '待审批的事项总会发给能审批的人。',
  quiet: '免打扰时段',
  quietOn: '这段时间不发消息',
  quietFrom: '从',
  quietUntil: '到',
  quietHint:
    '可以跨过午夜，例如晚上 9 点到次日早上 8 点。其间的消息会在之后发送；只有本人提交事项的审批结果会立即发送。',
  quietPosts: (posts) =>
    `免打扰时段内不发消息，这些时间在时段内：${posts}。请换一个时段，或先在“时间安排”里修改时间。`,
  quietAt: (from, until) => `${from} 到${until < from ? '次日' : ''} ${until} 不发消息`,
  noQuiet: '未设置，随时发送消息',

  name: '展厅名称',
  code: (code) => `代码 ${code}，客户编号以它开头`,
  language: '频道语言',
  languageHint: '频道里的消息用这种语言；回复每个人时用其本人的语言。',
  attire: '客户登记表',
  attireOn: '登记客户的衣着打扮',
  asksAttire: '客户登记时填写，客户卡上显示',
  doesNotAskAttire: '已关闭：登记表和客户卡都不显示，已有记录仍保留。',

  teamChannel: '团队频道',
  teamChannelHint: '公开频道。机器人须在频道内：打开频道，输入 /invite @Showroom。',
  check: '检查并保存',
  checking: '正在查看频道……',
  channelSaved: (channel, before) =>
    `✅ 今后我在 ${channel} 发消息，晨报也发到那里。${before} 里已有的消息会保留并继续更新。`,
  channel: {
    'not-in-channel': (channel) =>
      `我还不在 ${channel} 里。请打开频道，输入 \`/invite @Showroom\` ，然后再提交一次。设置没有改动。`,
    archived: (channel) => `${channel} 已归档。请打开频道取消归档，或选择其他频道。设置没有改动。`,
    'not-found': (channel) => `找不到 ${channel}，它已被删除或是私密频道。请选择公开频道。设置没有改动。`,
    'missing-scope': () =>
      '我没有查看频道的权限，请安装者重新安装并授予 `channels:read` 权限。设置没有改动。',
    'no-answer': (_channel, code) =>
      `查询频道时 Slack 没有回应（ \`${code}\` ）。请稍后再提交一次。设置没有改动。`,
  },

  timeZoneNow: (zone, time, on) => `现在是 *${zone}* 时间，${day(on)} ${time}。`,
  next: '下一步',
  changeZone: '更改时区',
  zone: {
    same: '展厅已经在这个时区。',
    clock: (zone, time, on) => `*${zone}* 现在是 ${day(on)} ${time}。`,
    posted: (on) => `${day(on)} 的晨报已经发送，不会重复发送。`,
    notPosted: (on) => `${day(on)} 的晨报还没有发送。`,
    atOnce: '更改后立即发送。',
    comes: (on, time) => `下一次晨报：${day(on)} ${time}。`,
    none: '近几周没有晨报。',
    lost: (days) => `${days} 不发晨报。`,
    due: '回访日期不变，仍是原来的日期。',
    dueToday: (due, overdue) => `按当地日期，到期客户 ${number(due)} 位，逾期 ${number(overdue)} 位`,
    dueNow: (due, overdue) => `（目前分别为 ${number(due)} 位和 ${number(overdue)} 位）。`,
  },
};
