import type { FieldError } from '../../domain/field-error.js';
import { MOST_LEVEL_DAYS, MOST_LEVELS } from '../../domain/level.js';
import { format } from './format.js';

/** What is wrong with a field, beside it. */
export const errors: Record<FieldError, string> = {
  required: '请填写此项。',
  'too-long': '内容太长，请缩短。',
  'not-a-choice': '这个选项已停用，请重新选择。',
  'not-a-number': '请填写整数。',
  'not-decimal': '请填写数字，最多三位小数，不超过 10 亿。',
  'not-a-day': '请选择日期。',
  'phone-missing': '请填写电话；客户没留电话，请勾选下面的“客户未留电话”。',
  'phone-impossible': '没有这样的号码，请核对；境外号码请以 + 开头。',
  'phone-on-file': '这个电话已建档，请先查找该客户。',
  'showroom-code-format': '请填写 2 到 6 位字母或数字，例如 BJ 或 SH2。',
  'time-zone-unknown': '请从列表中选择时区。',
  'country-unknown': '请从列表中选择国家或地区。',
  'next-day-past': '下次回访要在今天之后。',
  'next-day-closed': '这一天展厅休息，请另选日期。',
  'next-day-needs-reason': '晚于该级别的回访期限。请说明原因，或选择更早的日期。',
  'reason-needs-competitor': '请选择客户买了哪款车。',
  'reason-needs-note': '请简单写明战败原因。',
  'order-day-in-future': '订车日期不能晚于今天。',
  'delivery-before-order': '交车日期不能早于订车日期。',
  'too-many-people': '一次最多添加二十人。',
  'not-days': `请填写天数，1 到 ${format.number(MOST_LEVEL_DAYS)}。`,
  'protection-below-interval': '保护期不能短于回访间隔。',
  'level-code-in-use': '已有使用中的级别用了这个代码，请换一个。',
  'too-many-levels': `最多同时使用 ${MOST_LEVELS} 个级别，请先停用一个。`,
  'level-changed-meanwhile': '刚刚有人改过，这次没有保存。请关闭后重新打开。',
  'nobody-takes-over': '目前没有其他人可以接手客户，请选择其他方式。',
};
