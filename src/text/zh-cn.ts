import type { ApprovalKind } from '../domain/approval.js';
import type { CardAction, Status } from '../domain/customer.js';
import { LONGEST_NAME, LONGEST_NOTE } from '../domain/field.js';
import type { Language } from '../domain/language.js';
import type { OutcomeKind } from '../domain/outcome.js';
import type { Way } from '../domain/revisit.js';
import type { PeriodName } from '../domain/statistics.js';
import type { Text } from './en.js';
import { baseData } from './zh-cn/base-data.js';
import { changes } from './zh-cn/changes.js';
import { choices } from './zh-cn/choices.js';
import { clock } from './zh-cn/clock.js';
import { entryDetails } from './zh-cn/entry-details.js';
import { errors } from './zh-cn/errors.js';
import { firstDay } from './zh-cn/first-day.js';
import { customers, format } from './zh-cn/format.js';
import { handOver } from './zh-cn/hand-over.js';
import { imports } from './zh-cn/imports.js';
import { levels } from './zh-cn/levels.js';
import { ownFields } from './zh-cn/own-fields.js';
import { presets } from './zh-cn/presets.js';
import { settings } from './zh-cn/settings.js';
import { showrooms } from './zh-cn/showrooms.js';
import { staff } from './zh-cn/staff.js';

// A space stands between Chinese and whatever is not; Slack needs one on both sides of `code` and *bold* as well.
const { number, day } = format;

const status: Record<Status, string> = {
  registered: '待审核',
  returned: '已退回',
  active: '跟进中',
  'won-pending': '购车成功，待确认',
  'lost-pending': '失败或无效，待确认',
  won: '购车成功',
  lost: '购车失败',
  invalid: '无效',
  pooled: '公海',
};

const ways: Record<Way, string> = {
  phone: '电话',
  message: '微信或短信',
  'showroom-visit': '来店',
  'test-drive': '试驾',
  'home-visit': '上门拜访',
};

const outcomes: Record<OutcomeKind, string> = { won: '购车成功', lost: '购车失败', invalid: '无效' };

const cardActions: Record<CardAction, string> = {
  revisit: '记录回访',
  won: '购车成功',
  lost: '购车失败',
  invalid: '无效',
  correct: '修改并重新提交',
  claim: '认领',
  'hand-over': '移交',
};

const approval: Record<ApprovalKind, { title: string; approve: string; return: string }> = {
  audit: { title: '新客户待审核', approve: '通过', return: '退回' },
  won: { title: '请确认购车成功', approve: '确认', return: '退回' },
  lost: { title: '请确认购车失败', approve: '确认', return: '退回' },
  invalid: { title: '请确认客户无效', approve: '确认', return: '退回' },
};

const approved: Record<ApprovalKind, string> = {
  audit: '客户审核通过',
  won: '已确认购车成功',
  lost: '已确认购车失败',
  invalid: '已确认客户无效',
};

const returned: Record<ApprovalKind, string> = {
  audit: '客户登记已退回',
  won: '购车成功未确认，已退回',
  lost: '购车失败未确认，已退回',
  invalid: '客户无效未确认，已退回',
};

const periods: Record<PeriodName, string> = {
  today: '今日',
  yesterday: '昨日',
  week: '本周',
  month: '本月',
  day: '当日',
};

export const zhCN: Text = {
  language: 'zh-CN' as Language,
  locale: 'zh-CN',
  format,
  errors,
  presets,
  baseData,
  changes,
  choices,
  entryDetails,
  levels,
  ownFields,
  imports,
  staff,
  handOver,
  settings,
  showrooms,
  clock,
  firstDay,
  status,
  ways,
  outcomes,

  fields: {
    name: '客户姓名',
    phone: '联系电话',
    noPhone: '没有电话',
    source: '信息来源',
    level: '客户级别',
    desiredModels: '欲购车型',
    focusPoints: '关注点',
    industry: '从事行业',
    attire: '衣着打扮',
    competitorModels: '竞品车型',
    referenceCompetitors: '参考竞品',
    testDrive: '试驾',
    budget: '购车预算',
    note: '备注',
    status: '客户状态',
    owner: '销售顾问',
    registered: '登记时间',
    lastContact: '最近联系',
    nextRevisit: '下次回访',
    previous: '原档案',
    following: '后续档案',
    units: '数量（辆）',
    price: '成交价',
    model: '成交车型',
    orderDay: '订车日期',
    deliveryDay: '交车日期',
    reason: '战败原因',
    competitor: '竞品车型',
  },
  hints: {
    longestNote: `最多 ${number(LONGEST_NOTE)} 个字。`,
    attire: '客户没留姓名时，方便同事认出来。',
    wholeUnits: (currency) => `币种 ${currency}，填整数。`,
  },
  labelled: (label, value) => `${label}：${value}`,
  choose: '请选择',
  chooseSeveral: '请选择（可多选）',
  none: '–',
  cancel: '取消',
  close: '关闭',
  send: '发送',

  register: {
    title: '客户登记',
    submit: '登记',
    nameHint: `填姓名；没留姓名就写特征，方便认出来。最多 ${LONGEST_NAME} 个字。`,
    phoneHint: (longest) => `照客户说的填，国外号码以 + 开头。最多 ${longest} 个字符。`,
    leftNoPhone: '客户未留电话',
    testDriveToday: '今天已试驾',
    phoneOnFile: (onFile) =>
      `这个电话已建档：${onFile.number}，销售顾问 ${onFile.owner}，${onFile.since} 登记，级别 ${onFile.level}。`,
    done: (customer) => `✅ 已登记 *${customer.number}* ${customer.name}，等销售经理审核。`,
    noManager: '目前没有在岗的销售经理，有了以后才能审核。',
    previous: (previous) => `老客户又来了，已关联原档案 ${previous}。`,
  },

  correct: {
    title: '修改客户登记',
    submit: '重新提交',
    done: (customer) => `✅ ${customer.name}（${customer.number}）已重新提交，等销售经理审核。`,
  },

  approval: {
    ...approval,
    by: (who, when) => `提交人：${who} · ${when}`,
    approved: (kind, who, when) => `✅ ${approved[kind]} · ${who} · ${when}`,
    returned: (kind, who, when) => `↩️ ${returned[kind]} · ${who} · ${when}`,
    approvedNow: (kind, customer) => `✅ ${approved[kind]}：${customer}。`,
    returnedTo: (customer) => `↩️ 已退回给销售顾问并附上原因：${customer}`,
    reason: (reason) => `原因：${reason}`,
    reasonTitle: { audit: '退回登记', outcome: '退回申请' },
    reasonLabel: '需要销售顾问改什么？',
    reasonHint: `销售顾问会看到。最多 ${number(LONGEST_NOTE)} 个字。`,
    alreadyDecided: (who, when) => `已由 ${who} 处理（${when}）。`,
    short: (kind, customer) => `${approval[kind].title} · ${customer}`,
    firstRevisit: (due) => `首次回访：${day(due)}`,
    revisitAgain: (due) => `恢复跟进，下次回访：${day(due)}`,
    congratulations: '🎉 恭喜成交！',
    noManager: (customer) => `${customer} 在等销售经理处理，但展厅目前没有在岗的销售经理，暂时无人能处理。`,
    noManagerSettled: (customer) => `${customer} 已处理。`,
  },

  revisit: {
    title: '客户回访',
    submit: '保存',
    customer: '回访哪位客户？',
    customerHint: '可搜姓名、编号或电话，到期的排在前面。',
    option: (line) => `${line.name} · ${line.number} · ${line.level}`,
    dueOn: (due, overdue) => (overdue > 0 ? `逾期 ${number(overdue)} 天` : `${day(due)} 到期`),
    way: '回访方式',
    reached: '联系上了吗？',
    reachedYes: '联系上了',
    reachedNo: '没联系上，明天再试',
    said: '沟通内容',
    saidHint: `联系上客户时必填。最多 ${number(LONGEST_NOTE)} 个字。`,
    level: '目前级别',
    nextDay: '下次回访',
    nextDayHint: (latest) => `按级别最晚 ${day(latest)}。`,
    nextReason: '为什么晚于级别的期限？',
    newInterests: '新增意向',
    nothingDue: '你还没有可回访的客户。先登记一位，或等审核通过。',
    done: (customer, next) => `✅ 已记录回访：${customer}。下次回访：${day(next)}`,
    attempt: (customer, next) => `☎️ 已记录，没联系上：${customer}。再次联系：${day(next)}`,
  },

  outcome: {
    title: { won: '购车成功', lost: '购车失败', invalid: '客户无效' },
    submit: '提交确认',
    about: (customer) => `${customer}。销售经理确认后才计入。`,
    price: (currency) => `成交总价（${currency}，全部车辆）`,
    competitorHint: '选“购买其他品牌”时必填。',
    noteHint: `选“其他”时必填。最多 ${number(LONGEST_NOTE)} 个字。`,
    invalidNote: '为什么不是潜在客户？',
    done: (kind, customer) => `✅ ${customer}：${outcomes[kind]}，等销售经理确认。`,
  },

  claim: {
    done: (customer, due) => `✅ ${customer} 归你跟进了，请回访：${day(due)}`,
    followed: (current) => `这位客户后来又登记过，请看 ${current}。`,
  },

  customer: {
    usage: (command) => `想找谁？可以用姓名、编号、电话或电话后四位，例如 \`${command} 王\``,
    nobody: (query) => `没有找到“${query}”。`,
    found: (count) => `找到 ${customers(count)}客户，是哪一位？`,
    more: '还有更多，请多输入几个字。',
    show: '查看',
    actions: cardActions,
    pending: {
      audit: '等销售经理审核。',
      won: '购车成功，等销售经理确认。',
      lost: '购车失败，等销售经理确认。',
      invalid: '客户无效，等销售经理确认。',
    },
    timeline: '变更记录',
    wholeTimeline: '全部变更记录',
    testDriven: '已试驾',
    noPhone: '未留电话',
    noOwner: '无（公海）',
    nextOverdue: (due, days) => `${day(due)}（逾期 ${number(days)} 天）`,
    level: (code, name) => `${code} · ${name}`,
  },

  happenings: {
    byClock: '系统',
    registered: (level, source) => `登记客户，级别：${level}，来源：${source}`,
    cameBack: (previous) => `老客户，原档案：${previous}`,
    resubmitted: (level) => `修改后重新提交，级别：${level}`,
    approved: (kind) => approved[kind],
    returned: (kind, reason) => `${returned[kind]}：${reason}`,
    revisited: (way, said) => [`回访（${ways[way]}）`, said].filter(Boolean).join('：'),
    attempted: (way, said) => [`回访未联系上（${ways[way]}）`, said].filter(Boolean).join('：'),
    levelChanged: (from, to) => `级别 ${from} → ${to}`,
    next: (due) => `下次回访：${day(due)}`,
    later: (reason) => `延后原因：${reason}`,
    proposed: (kind, summary, note) => `提交${[outcomes[kind], summary, note].filter(Boolean).join('，')}`,
    pooled: (days) => `转入公海：超过 ${number(days)} 天未联系`,
    claimed: '从公海认领',
    handedOver: (from, to) => `移交：${from} → ${to}`,
    released: (from) => `转入公海，原销售顾问：${from}`,
  },

  statistics: {
    title: (showroom, when) => `${showroom} · ${when}`,
    period: (name, first, last) => {
      if (name === 'day') return format.weekday(first);
      const days = first === last ? format.weekday(first) : `${day(first)}–${day(last)}`;
      return `${periods[name]}（${days}）`;
    },
    usage: (command) =>
      `\`${command} today\` 今日 · \`yesterday\` 昨日 · \`week\` 本周 · \`month\` 本月 · \`2026-11-21\` 某一天`,
    enquiries: '咨询客户',
    won: '成功客户',
    lost: '失败客户',
    invalid: '无效客户',
    wonUnits: (units) => `成功客户（${number(units)} 辆）`,
    andMore: (count) => `另有 ${customers(count)}`,
    due: '今日需回访',
    overdue: '逾期',
    dueLine: (rep, due, overdue) => `${rep}：需回访 ${customers(due)}，逾期 ${customers(overdue)}`,
    nothingDue: '没有需要回访的客户。',
    deals: (month, units) => `${month} 成交 ${number(units)} 辆`,
    noDeals: (month) => `${month} 还没有确认的成交。`,
    byIndustry: '潜客行业成交辆',
    byFocusPoint: '关注点成交辆',
    unitsAxis: '成交辆',
    notNoted: '未填写',
    focusPointNote: '一笔成交会计入该客户的每个关注点，所以各项之和可能大于成交辆数。',
    otherBars: '其余',
    share: '分享到频道',
    shareQuestion: '频道里的每个人都会看到这些数据和客户姓名。',
    shared: (who) => `分享人：${who}`,
    rates: {
      capture: '留档率',
      testDrive: '试驾率',
      secondVisit: '二次来店率',
      conversion: '成交率（按期间成交）',
      lostClarity: '战败明确率',
      punctuality: '回访及时率',
    },
    rate: (name, share, numerator, denominator) =>
      `${name}：${share}（${number(numerator)}/${number(denominator)}）`,
  },

  digest: {
    title: (when) => `今日展厅：${when}`,
    late: (time) => `今天迟到了：${time} 时我没有在运行。`,
    yesterday: '昨日',
    month: (month, isOver) => (isOver ? `${month} 全月` : `${month} 累计`),
    numbers: (n) =>
      `咨询 ${customers(n.enquiries)} · 成功 ${customers(n.won)}（${number(n.units)} 辆） · 失败 ${customers(n.lost)}`,
    due: (due, overdue) =>
      `今日需回访 ${customers(due)}，逾期 ${customers(overdue)}。各销售顾问的名单在消息列里。`,
    nothingDue: '今日没有需要回访的客户。',
    pooled: (count) => `公海有 ${customers(count)}客户，可在我的主页认领。`,
    pooledFromYou: (count) => `你有 ${customers(count)}客户太久没有联系，已转入公海。`,
    chart: '最近 14 天',
    customers: '客户数',
    rep: (mention, due, overdue) => `${mention} 今日需回访 ${customers(due)}，逾期 ${customers(overdue)}`,
    columns: { name: '客户姓名', level: '级别', lastContact: '最近联系', overdue: '逾期天数' },
    listTitle: (when) => `回访名单：${when}`,
    allDone: '全部完成。👏',
    line: (line) => `*${line.name}* · ${line.number} · ${line.level} · ${line.phone}`,
    lineDue: (lastContact, overdue) =>
      overdue > 0
        ? `⚠️ 逾期 ${number(overdue)} 天 · 最近联系：${day(lastContact)}`
        : `今日到期 · 最近联系：${day(lastContact)}`,
    rest: (count) => `还有 ${customers(count)}`,
    seeAll: '查看全部',
    posted: (channel) => `晨报马上发到 ${channel}`,
    quiet: (until) => `现在是免打扰时段，${until} 之前不发晨报，请到时再试。`,
  },

  paging: {
    newer: '上一页',
    older: '下一页',
    page: (page, pages) => `第 ${number(page)} / ${number(pages)} 页`,
  },

  home: {
    hello: (name) => `${name}，你好`,
    register: '登记客户',
    logRevisit: '记录回访',
    waiting: '你的客户',
    nothingWaits: '今天没有客户等你联系，喝杯咖啡吧。☕',
    returned: '退回给你的登记',
    due: (due, overdue) => `今日需回访 ${customers(due)}，逾期 ${customers(overdue)}`,
    month: '你的本月数据',
    decisions: (count) => `${number(count)} 项待你处理`,
    moreDecisions: (count) => `还有 ${number(count)} 项`,
    noDecisions: '没有待你处理的事项',
    overdue: '各销售顾问逾期回访',
    overdueLine: (rep, overdue) => `${rep}：逾期 ${customers(overdue)}`,
    nobodyOverdue: '没有人逾期。👏',
    pooled: (count) => `公海有 ${customers(count)}客户，可以认领。`,
    statistics: '今日数据',
  },

  setUp: {
    title: '设置展厅',
    submit: '启用展厅',
    name: '展厅名称',
    code: '展厅代码',
    codeHint: '2 到 6 位字母或数字，客户编号以它开头，例如 BJ-0042。',
    teamChannel: '团队频道',
    teamChannelHint: '晨报发到这里，请邀请机器人加入。',
    timeZone: '时区',
    language: '频道语言',
    languages: { en: 'English', 'zh-CN': '简体中文' },
    country: '国家或地区',
    countryHint: '决定电话格式和币种。',
    levelPreset: '客户级别',
    presets: {
      HABC: 'H 7 天、A 30 天、B 90 天、C 更久',
      ABCD: 'A 90 天、B 180 天、C 365 天、D 暂无计划',
    },
    managers: '销售经理',
    managersHint: '负责客户审核，确认购车成功或失败。',
    reps: '销售顾问',
    executives: '总经理/高管',
    executivesHint: '看数据，不看客户电话。',
    desiredModels: '在售车型',
    competitorModels: '竞品车型',
    nameHint: `最多 ${LONGEST_NAME} 个字。`,
    oneALine: `每行一个，每个最多 ${LONGEST_NAME} 个字。`,
    done: (showroom, register) => `✅ ${showroom} 已启用。从现在起，来店客户都用 \`${register}\` 登记。`,
    already: (showroom) => `${showroom} 已经设置好了。`,
    adminsOnly: '只有这个 Slack 工作区的管理员才能设置展厅。',
  },

  gate: {
    noShowroom: (command) => `展厅还没有设置。请 Slack 工作区的管理员用 \`${command} setup\` 设置。`,
    stranger: (managers) => `你还不在展厅的人员名单里，我暂时帮不上忙。请联系 ${managers}。`,
    strangerAlone: '你还不在展厅的人员名单里，展厅也还没有销售经理。请联系管理员。',
  },

  refusals: {
    'not-allowed': '你没有这个权限，或者这不是你的客户。请找销售经理。',
    'wrong-status': '客户状态已经变了，不能再这样操作。请重新查找该客户。',
    'not-found': '已经找不到了，请重新查找该客户。',
    'own-request': '不能处理自己提交的申请，其他销售经理也收到了。',
  },

  pool: {
    title: '公海',
    count: (count) => `${customers(count)}客户没有销售顾问，先认领先得。`,
    since: (pooled, lastContact) => `${day(pooled)} 转入公海 · 上次联系：${day(lastContact)}`,
  },

  help: {
    title: '你可以用这些命令',
    register: '登记来店客户',
    revisit: '记录回访',
    customer: '查找客户：姓名、编号、电话或电话后四位',
    stats: '看数据，可加 `today` `yesterday` `week` `month` 或日期',
    digest: '立即发送晨报',
    levels: '客户级别：名称、回访间隔、保护期',
    'base-data': '表单里的选项：添加、改名、排序、停用、合并',
    changes: '最近变更：谁在何时改了选项、级别、员工或设置',
    settings: '展厅设置：营业时间、晨报、频道、免打扰、时区',
    showrooms: '新增、重命名或关闭展厅',
    import: '用表格导出、导入基础数据',
    status: '机器人状态：版本、数据库、最近备份、待发消息',
    fields: '登记表上的自定义字段',
    staff: '管理员工：添加人员、调整角色、休假、离职、复职',
    language: '选择我用哪种语言和你说话',
    'hand-over': '把某人的客户移交给其他人',
    help: '显示这份说明',
    home: '打开我的主页，看看有什么等你处理。',
    unknown: (word) => `没有“${word}”这个命令。`,
  },

  statusReport: {
    title: '机器人状态',
    health: {
      ok: '🟢 一切正常。',
      degraded: '🟡 可以工作，但需要有人看一下：',
      failing: '🔴 无法正常工作：',
    },
    problems: {
      'database-not-writable': '数据库无法写入，请在服务器上运行 `showroom doctor` 。',
      'slack-away': '与 Slack 的连接已断开。',
      'slack-connection-missing': '与 Slack 的两个连接断了一个，通常会自动恢复。',
      'notifications-late': '有消息等待超过十分钟，Slack 可能较慢或拒收。',
      'notifications-parked': '有消息无法送达，原因已告知管理员。',
      'backup-old': '最近一次备份已超过一天。',
    },
    connection: '与 Slack 的连接',
    connections: (open, wanted) => `已连接 ${number(open)} 个，共 ${number(wanted)} 个`,
    overHttp: '通过 HTTPS',
    version: '版本',
    versions: (program, node) => `程序版本 ${program}，Node ${node}`,
    database: '数据库',
    lastBackup: '最近备份',
    backupAge: (when, hours) => `${when}（${number(hours)} 小时前）`,
    noBackup: '还没有',
    lastDigest: '最近晨报',
    notifications: '消息',
    notificationCounts: (waiting, parked) => `待发 ${number(waiting)} 条，无法送达 ${number(parked)} 条`,
    more: '在服务器上运行 `showroom doctor` 可检查各项，运行 `showroom backup` 可立即备份。',
  },

  welcome: (register) =>
    `👋 大家好！以后来店客户都用 \`${register}\` 登记，由销售经理审核。每天早上我会提醒回访，并送上数据。`,

  trouble: {
    unexpected: (reference) =>
      `我这边出错了，已用编号 *${reference}* 记录。没有保存不完整的数据。请再试一次；还不行，请把编号告诉管理员。`,
    storage: (reference) =>
      `这次没有保存任何内容：存储出了问题，已用编号 *${reference}* 记录。请告诉管理员。管理员请在服务器上运行 \`showroom doctor\` 并按提示处理。`,
    delivery: (channel, remedy) => `我没能在 ${channel} 发言：${remedy}`,
    deliveryToPerson: (name, remedy) => `我没能给 ${name} 发消息：${remedy}`,
    backupFailed: '昨晚的备份失败了。请检查磁盘和日志，再用 `showroom backup` 备份一次。',
    remedies: {
      not_in_channel: '请打开该频道，输入 `/invite` 加上我的名字邀请我加入。今天没发出的消息会自动补发。',
      channel_not_found:
        '频道已不存在，或是私有频道而我不在其中。如果是私有频道，请打开它，输入 `/invite` 加上我的名字。',
      is_archived: '频道已归档。请打开频道，取消归档。',
      user_disabled: '对方的 Slack 账号已停用。请重新启用，或安排其他人接手其待办。',
      user_not_found: 'Slack 已查不到对方的账号。请安排其他人接手其待办。',
      other: (code) => `原因是 \`${code}\` ，请查看运行日志，或联系负责运行我的人。`,
    },
  },
};
