import { LONGEST_NAME } from '../../domain/field.js';
import type { Text } from '../en.js';

export const choices: Text['choices'] = {
  addMissing: '＋ 补充缺少的选项',
  title: '新增选项',
  submit: '新增',
  list: '加到哪个列表？',
  name: '名称',
  nameHint: `最多 ${LONGEST_NAME} 个字。下面表单里已填的内容会保留。`,
  added: (entry, list) => `✅ 已新增并选中“${entry}”（${list}）。`,
  toChoose: (entry, list) => `✅ “${entry}”已加入列表，请在“${list}”中选择。`,
  moreStay: (count) => `另有 ${count} 项保持不变。`,
};
