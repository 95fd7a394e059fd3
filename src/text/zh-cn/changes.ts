import { UNDO_DAYS } from '../../domain/merge.js';
import type { Text } from '../en.js';
import { customers } from './format.js';

export const changes: Text['changes'] = {
  title: '最近变更',
  none: '还没有变更。',
  undo: '撤销',
  undoQuestion: '随合并改过去、至今未再变动的客户都会改回原来的选项。',
  undone: (from, into, count) => `✅ ${from} 已从 ${into} 分出，${customers(count)}客户已改回。`,
  cannotUndo: {
    'undone-already': '这次合并已经撤销过了。',
    'too-late': `合并只能在 ${UNDO_DAYS} 天内撤销，这次已经超过。`,
    'merged-again': '这一项后来又被合并过，请先撤销那一次。',
  },

  setUp: '展厅开通',
  closed: '关闭展厅',
  reopened: '重新开放展厅',

  lists: {
    added: (list, names) => `${list}，添加：${names}`,
    broughtBack: (list, names) => `${list}，恢复使用：${names}`,
    renamed: (list, from, to) => `${list}，改名：${from} → ${to}`,
    movedAfter: (list, name, after) => `${list}，移动：${name}，排在 ${after} 之后`,
    movedToTop: (list, name) => `${list}，移动：${name}，移到最前`,
    retired: (list, name) => `${list}，停用：${name}`,
    merged: (list, from, into, count) => `${list}，合并：${from} 并入 ${into}，客户 ${customers(count)}`,
    undone: (list, from, into, count) => `${list}，撤销合并：${from} 并入 ${into}，客户 ${customers(count)}`,
    described: (list, name) => `${list}，填写详细资料：${name}`,
    undescribed: (list, name) => `${list}，清空详细资料：${name}`,
  },

  fields: {
    added: (field) => `添加自定义字段：${field}`,
    changed: (from, to) => `修改自定义字段：${from} → ${to}`,
    ordered: (names) => `调整自定义字段顺序：${names}`,
    retired: (name) => `停用自定义字段：${name}`,
    broughtBack: (name) => `恢复使用自定义字段：${name}`,
  },

  levels: {
    added: (level) => `新增级别：${level}`,
    changed: (from, to) => `修改级别：${from} → ${to}`,
    ordered: (codes) => `调整级别顺序：${codes}`,
    retired: (level) => `停用级别：${level}`,
    broughtBack: (level) => `恢复使用级别：${level}`,
    switched: (preset) => `更换整套级别：${preset}`,
    move: (from, to, count) => `${from} → ${to}，客户 ${customers(count)}`,
    daysMoved: (count) => `调整了 ${customers(count)}客户的回访日期`,
  },

  staff: {
    added: (name, roles) => `添加员工：${name}，${roles}`,
    status: (name, from, to) => `更改 ${name} 的状态：${from} → ${to}`,
    roles: (name, from, to) => `更改 ${name} 的角色：${from} → ${to}`,
    language: (name, to) => `更改 ${name} 的语言：${to}`,
    moved: (name, from, to) => `把 ${name} 从 ${from} 调到 ${to}`,
    declined: (name) => `拒绝 ${name} 加入`,
    deactivated: (name) => `${name} 的 Slack 账号已停用`,
    handedOver: (from, shares) => `移交 ${from} 的客户：${shares}`,
  },

  setting: (what, before, after) => `修改“${what}”：${before} → ${after}`,
  quietFrom: '免打扰开始时间',
  quietUntil: '免打扰结束时间',
  on: '开启',
  off: '关闭',
  nothing: '–',
};
