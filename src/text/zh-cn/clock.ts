import type { Text } from '../en.js';
import { customers, format } from './format.js';

const { number } = format;

export const clock: Text['clock'] = {
  waiting: (count, hours) => `⏰ 有 ${number(count)} 项审批已等待超过 ${number(hours)} 个工作小时。`,
  nothingWaits: '✅ 这里提醒的审批都已处理，辛苦了！',
  summary: (when) => `今日战报：${when}`,
  revisits: (done, all) => `今日到期回访：${number(all)} 位，已完成 ${number(done)} 位`,
  leftTitle: '还未回访',
  left: (rep, count) => `${rep}：${customers(count)}`,
  decisions: (count) => `还有 ${number(count)} 项审批等待经理处理。`,
  since: (when) => `${when} 以来`,
};
