import type { Text } from '../en.js';

const starts: Text['firstDay']['starts'] = {
  rep: ({ register, revisit }) =>
    `客户进店，输入 \`${register}\` 登记，半分钟就好，由销售经理审核。每天早上我会告诉你该回访谁，联系后用 \`${revisit}\` 记录。`,
  manager: ({ showroom }) =>
    `客户审核和购车结果会发到这里，点按钮通过或退回即可。表单里的选项、人员和营业时间，分别在 \`${showroom} base-data\`、\`${showroom} staff\` 和 \`${showroom} settings\` 里设置。`,
  executive: ({ stats }) =>
    `晨报每天发在团队频道；随时输入 \`${stats} today\` 或 \`${stats} month\` 看数据。`,
  admin: ({ showroom }) =>
    `人员和设置由你管理：\`${showroom} staff\`、\`${showroom} settings\`；\`${showroom} status\` 可以看我的运行状况。`,
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
    `接下来：\`${command} base-data\` 维护基础数据，\`${command} staff\` 添加人员，\`${command} settings\` 设置营业时间和提醒。`,
  more: (command) => `其他功能见 \`${command} help\`。`,
};
