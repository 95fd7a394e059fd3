import { MOST_NEWCOMERS } from '../../domain/staff-change.js';
import type { Text } from '../en.js';
import { format } from './format.js';

const { number } = format;

export const staff: Text['staff'] = {
  title: '员工',
  roles: { rep: '销售顾问', manager: '销售经理', executive: '总经理/高管', admin: '管理员' },
  statuses: { active: '在岗', 'on-leave': '休假', left: '已离职' },
  refusals: {
    'not-allowed': '只有本展厅的销售经理和管理员可以管理员工。',
    'not-found': '已经找不到了，请重新打开员工列表。',
    'needs-admin': '只有管理员可以：授予或收回高管、管理员角色，修改这些人的状态，或把人调到别的展厅。',
    'last-admin': '这是最后一位在岗的管理员。请先指定另一位管理员。',
    'last-manager': '这是本展厅最后一位在岗的销售经理。请先指定另一位销售经理。',
    'showroom-closed': '展厅已关闭，不能再加入员工。',
    'changed-meanwhile': '同事刚刚改过。请重新打开，看看现在的情况。',
  },
  ownsCustomers: (name, count) =>
    `${name} 名下还有 ${number(count)} 位在跟客户，客户要留在本展厅。请先把客户移交给同事。`,
  count: (showroom, count) => `*${showroom}* · 员工 ${number(count)} 人。`,
  openCustomers: (count) => `在跟客户 ${number(count)} 位`,
  rolesLabel: '角色',
  statusLabel: '状态',

  add: {
    button: '添加人员',
    title: '添加人员',
    submit: '添加',
    intro: (showroom) => `选中的人将加入 *${showroom}* 的员工名单，我会逐一打招呼。`,
    people: '添加谁？',
    peopleHint: `一次最多 ${MOST_NEWCOMERS} 人。`,
    movesLabel: '已经在别的展厅？',
    moves: '调到本展厅，使用上面的角色',
    hereAlready: (name) => `${name} 已经是本展厅员工：请关闭此窗口，点姓名旁的“修改”。`,
    elsewhere: (name, showroom) => `${name} 是 ${showroom} 的员工。只有管理员可以跨展厅调动人员。`,
    elsewhereMove: (name, showroom) => `${name} 是 ${showroom} 的员工。要调过来，请勾选下面的“调到本展厅”。`,
    isApp: (name) => `${name} 是应用，不是人。`,
    isDeactivated: (name) => `${name} 的 Slack 账号已停用。`,
    unknown: 'Slack 没有及时告诉我这是谁。请再按一次按钮。',
  },

  change: {
    button: '修改',
    title: '修改员工信息',
    submit: '保存',
    otherRoles: (names) => `另有角色：${names}，只有管理员可以修改。`,
    statusHint:
      '休假：没有事情会等他处理，我也不给他发消息。已离职：不能再使用我；客户仍在其名下，直到移交给同事。',
    showroomHint: '调动的人不能带走客户。',
  },

  language: {
    title: '语言',
    label: '消息语言',
    asInSlack: '与 Slack 设置相同',
    done: '✅ 以后我用中文和你说话。',
    doneAsInSlack: '✅ 以后我用你 Slack 里设置的语言和你说话。',
  },

  joining: {
    ask: '申请加入',
    askIn: (showroom) => `申请加入 ${showroom}`,
    requested: (showroom) => `✋ 加入 ${showroom} 的申请已提交，有结果我会告诉你。`,
    onItsWay: (showroom) => `加入 ${showroom} 的申请已经提交过了，有结果我会告诉你。`,
    declinedLately: (showroom) => `${showroom} 刚刚拒绝了你的申请。请找那里的销售经理，或明天再申请。`,
    onTheStaff: (showroom, command) => `你已经是 ${showroom} 的员工。输入 \`${command} help\` 看看能做什么。`,
    noSuchShowroom: '这个展厅已不能加入。请联系销售经理。',
    asks: (who, showroom) => `✋ ${who} 申请加入 ${showroom}。`,
    askedAt: (when) => `申请时间：${when}`,
    approve: '同意，任销售顾问',
    decline: '拒绝',
    approvedBy: (who, when) => `✅ 已加入：${who} ${when} 同意`,
    declinedBy: (who, when) => `${who} ${when} 拒绝`,
    declined: (showroom) => `你加入 ${showroom} 的申请没有通过。如有误会，请找那里的销售经理。`,
  },
};
