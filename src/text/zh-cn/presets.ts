import type { PresetNames } from '../../domain/base-data.js';
import type { LevelPreset } from '../../domain/level.js';

const lists: PresetNames = {
  source: {
    'walk-in': '自然来店',
    phone: '来电',
    internet: '网络',
    'auto-show': '车展',
    roadshow: '巡展',
    'owner-referral': '老客户转介绍',
    'outdoor-advertisement': '户外广告',
    radio: '电台',
    tv: '电视',
    newspaper: '报纸',
    magazine: '杂志',
    sms: '短信',
    leaflet: '宣传单页',
    'competitor-customer': '竞品客户',
    other: '其他',
  },
  lostReason: {
    price: '价格',
    'not-available': '车型或版本缺货',
    'delivery-too-long': '交车周期太长',
    configuration: '配置不满意',
    'bought-another-brand': '购买其他品牌',
    'same-brand-elsewhere': '同品牌他店购买',
    'finance-refused': '贷款未通过',
    'gave-up-buying': '放弃购车',
    unreachable: '联系不上',
    other: '其他',
  },
  industry: {
    manufacturing: '制造业',
    trade: '商贸',
    it: '互联网/IT',
    finance: '金融',
    education: '教育',
    health: '医疗',
    'public-service': '公务员/事业单位',
    construction: '建筑',
    transport: '交通运输',
    catering: '餐饮',
    'self-employed': '个体经营',
    student: '学生',
    retired: '退休',
    other: '其他',
  },
  focusPoint: {
    price: '价格',
    appearance: '外观',
    space: '空间',
    power: '动力',
    'fuel-economy': '油耗',
    range: '纯电续航',
    safety: '安全性',
    comfort: '舒适性',
    'smart-features': '智能配置',
    'resale-value': '保值率',
    'after-sales': '售后服务',
  },
  attire: {
    business: '商务正装',
    casual: '休闲装',
    sports: '运动装',
    'work-clothes': '工装',
    fashionable: '时尚',
    'with-children': '带孩子',
  },
};

const levels: Record<LevelPreset, Record<string, string>> = {
  HABC: { H: '一周内购车', A: '一个月内购车', B: '三个月内购车', C: '三个月后购车' },
  ABCD: { A: '三个月内购车', B: '半年内购车', C: '一年内购车', D: '暂无购车计划' },
};

export const presets = { lists, levels };
