import type { Text } from '../en.js';

const starts: Text['firstDay']['starts'] = {
  rep: ({ register, revisit }) =>
    `客户进店，输入 \`${register}\` 登记，半分钟就好，由销售经理审核。每天早上我会告诉你该回访谁，联系后用 \`${revisit}\` 记录。`,
  manager: ({ showroom }) =>
    `客户审核和购车结果会发到这里，点按钮通过或退回即可。表单选项用 \`${showroom} base-data\` 维护，人员用 \`${showroom} staff\` 管理，营业时间和提醒用 \`${showroom} settings\` 修改。`,
  executive: ({ stats }) =>
    `晨报每天发在团队频道；随时输入 \`${stats} today\` 或 \`${stats} month\` 看数据。`,
  admin: ({ showroom }) =>
    `人员用 \`${showroom} staff\` 管理，设置用 \`${showroom} settings\` 修改，我的运行状况用 \`${showroom} status\` 查看。`,
};

export const firstDay: Text['firstDay'] = {
  setUp: '设置展厅',
  greeting:
    '👋 感谢安装！我负责打理销售现场：来店必登记、登记必审核、回访不遗漏、数据自动出。填一张表，大约两分钟，团队就可以开始用了。',
  later: (command) => `也可以在团队频道里输入 \`${command} setup\` 设置，频道会自动填好。`,
  welcome: (showroom, name) => `👋 ${name}，欢迎加入 ${showroom}！`,
  starts,
  written: (count) => `我已私信 ${count} 位同事，告诉他们怎么开始。`,
  channel: {
    joined: (channel) => `我已在 ${channel} 跟大家打过招呼，晨报每天发到那里。`,
    'not-in-channel': (channel) =>
      `⚠️ *还差一步：* 我还不在 ${channel} 里，没法在那里发消息。请打开频道，输入 \`/invite @Showroom\` ，我会在那里跟大家打招呼。`,
    archived: (channel, command) =>
      `⚠️ *还差一步：* ${channel} 已归档，没法在那里发消息。请打开频道取消归档，或用 \`${command} settings\` 换一个频道。`,
    'not-found': (channel, command) =>
      `⚠️ *还差一步：* 找不到 ${channel}，它已被删除或是私密频道。请用 \`${command} settings\` 换一个公开频道。`,
    unknown: (channel) =>
      `Slack 没有告诉我是否在 ${channel} 里。如果那里没有我打的招呼，请打开频道，输入 \`/invite @Showroom\` 。`,
  },
  next: (command) =>
    `接下来：用 \`${command} base-data\` 维护基础数据，用 \`${command} staff\` 添加人员，用 \`${command} settings\` 设置营业时间和提醒。`,
  more: (command) => `输入 \`${command} help\` 查看其他功能。`,
};
