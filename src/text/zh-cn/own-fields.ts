import { LONGEST_NAME } from '../../domain/field.js';
import type { Text } from '../en.js';
import { format } from './format.js';

const { number } = format;

export const ownFields: Text['ownFields'] = {
  title: '自定义字段',
  intro: (showroom, most) =>
    `登记表上 ${showroom} 自己加的字段：同时最多启用 ${number(most)} 个，免得登记太慢。`,
  none: '还没有自定义字段。',
  kinds: { text: '文字', number: '数字', date: '日期', choice: '单选' },
  standing: { required: '必填', optional: '选填', retired: '已停用' },
  answered: (files) => `${number(files)} 份档案已填写`,
  add: '添加字段',
  menu: { edit: '修改', up: '上移', down: '下移', retire: '停用' },
  bringBack: '恢复使用',

  addTitle: '添加字段',
  changeTitle: '修改字段',
  save: '保存',
  name: '字段名称',
  nameHint: `最多 ${LONGEST_NAME} 个字。`,
  kind: '填写方式',
  kindHint: '有客户填写后就不能再改。',
  kindFixed: (kind) => `填写方式：${kind}。已有客户填写，不能再改。`,
  required: '必填',
  requiredTick: '不填不能登记',
  choices: '选项',
  choicesHint: (most) =>
    `只用于单选：每行一个，最多 ${number(most)} 个。删掉的选项在已填写的客户卡上仍保留。`,
  answerHint: (longest) => `最多 ${number(longest)} 个字。`,
  nameTaken: '已有同名字段在用，请换一个名称。',
  nameTakenBack: (name) => `已有同名字段 ${name} 在用，请先给它改名，再恢复使用这一个。`,
  full: (most) => `已启用 ${number(most)} 个字段，不能再多了。请先停用一个。`,
  gone: '这个字段已停用或不存在，请重新打开列表。',
};
