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
  later: (command) => `也可以以后再用 \`${command} setup\` 设置。`,
  welcome: (showroom, name) => `👋 ${name}，欢迎加入 ${showroom}！`,
  starts,
  written: (count) =>
    count === 0 ? '我已在团队频道打过招呼。' : `我已在团队频道打过招呼，并告诉 ${count} 位同事怎么开始。`,
  next: (command) =>
    `接下来：用 \`${command} base-data\` 维护基础数据，用 \`${command} staff\` 添加人员，用 \`${command} settings\` 设置营业时间和提醒。`,
  more: (command) => `输入 \`${command} help\` 查看其他功能。`,
};
