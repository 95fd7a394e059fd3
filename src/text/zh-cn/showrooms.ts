import { LONGEST_NAME } from '../../domain/field.js';
import type { Text } from '../en.js';
import { format } from './format.js';

const { number, day } = format;

export const showrooms: Text['showrooms'] = {
  title: '展厅管理',
  showroom: '展厅',
  add: '新增展厅',
  addTitle: '新增展厅',
  addSubmit: '启用展厅',
  rename: '重命名',
  close: '关闭展厅',
  reopen: '重新启用',
  rowMore: (staff, customers) => `${number(staff)} 人，跟进中的客户 ${number(customers)} 位`,
  closedSince: (since) => `${day(since)} 起关闭`,
  name: '展厅名称',
  nameHint: `代码不变，因为客户编号以它开头。最多 ${LONGEST_NAME} 个字。`,
  elsewhere: (people) => `这些人已在其他展厅任职：${people}。这里先不选，展厅启用后再调过来。`,
  managersLater: '只能选还没在任何展厅任职的人。其他展厅的经理，等展厅启用后在它的员工里调过来。',
  opened: (name, code) =>
    `✅ ${name} 已启用，代码 ${code}。在命令后加上代码即可操作该展厅，例如 \`stats ${code}\` 。`,
  aboutClosing: (name) =>
    `*${name}* 关闭后，客户和数据仍可查看，但不能再作任何改动：不能登记、回访、审批或认领。我不再发送晨报和提醒。可以随时重新启用。`,
  waiting: (customers, pending) =>
    `目前有跟进中的客户 ${number(customers)} 位、待审批 ${number(pending)} 项，都会保持原样。`,
  aboutReopening: (name) => `*${name}* 重新启用后，员工可以继续原来的工作。第一份晨报在次日早上发送。`,
  neglected: (count) => `有 ${number(count)} 位客户太久没人联系，次日早上会进入公海。`,
  channelTaken: '这个展厅的团队频道已被另一展厅使用，请先为另一展厅更换频道。',
  isClosed: (name) => `${name} 已关闭：客户和数据可以查看，但不能改动。`,
  otherNumbers: '查看哪个展厅的数据',
  codeHint: (command, code) => `要操作其他展厅，在命令后加上展厅代码，例如 \`${command} ${code}\` 。`,
};
