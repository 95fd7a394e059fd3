import type { SetUp } from '../domain/showroom.js';
import type { Role } from '../domain/staff.js';
import { COMPETITOR_MODELS, LIST_PRICES } from './cars.js';

export const TEAM = { name: 'Suhe Motors', channel: 'sales-floor', secondChannel: 'airport-floor' } as const;

const TIME_ZONE = 'Asia/Shanghai';

/** Someone in the demo's workspace, with the Slack profile that goes with the role. */
export interface Person {
  slackUserId: string;
  name: string;
  /** In the person's own language. */
  title: string;
  roles: readonly Role[];
  locale: 'en-US' | 'zh-CN';
}

/** The first is who a newcomer plays first, so she and the manager, who answers her, use Slack in English. */
export const PEOPLE: readonly Person[] = [
  {
    slackUserId: 'U0LINA',
    name: 'Li Na 李娜',
    title: 'Sales consultant',
    roles: ['rep'],
    locale: 'en-US',
  },
  {
    slackUserId: 'U0CHENJING',
    name: 'Chen Jing 陈静',
    title: 'Sales manager',
    roles: ['manager'],
    locale: 'en-US',
  },
  {
    slackUserId: 'U0WANGLEI',
    name: 'Wang Lei 王磊',
    title: '销售顾问',
    roles: ['rep'],
    locale: 'zh-CN',
  },
  {
    slackUserId: 'U0TOM',
    name: 'Tom Becker',
    title: 'Sales consultant',
    roles: ['rep'],
    locale: 'en-US',
  },
  {
    slackUserId: 'U0MARGARET',
    name: 'Margaret Hale',
    title: 'General manager',
    roles: ['executive'],
    locale: 'en-US',
  },
  {
    slackUserId: 'U0ZHOUKAI',
    name: 'Zhou Kai 周凯',
    title: '系统管理员',
    roles: ['admin'],
    locale: 'zh-CN',
  },
];

/** A newcomer, whom nobody has put on the staff yet. */
export const NEWCOMER: Person = {
  slackUserId: 'U0SUNYUE',
  name: 'Sun Yue 孙悦',
  title: 'New colleague',
  roles: [],
  locale: 'en-US',
};

export const idsWithRole = (role: Role): string[] =>
  PEOPLE.filter(({ roles }) => roles.includes(role)).map(({ slackUserId }) => slackUserId);

/** What the admin types into the set-up form; only the channel's id is the workspace's to say. */
export const SHOWROOM: Omit<SetUp, 'teamChannel'> = {
  name: "Jing'an",
  code: 'JA',
  timeZone: TIME_ZONE,
  language: 'en',
  country: 'CN',
  levelPreset: 'HABC',
  managers: idsWithRole('manager'),
  reps: idsWithRole('rep'),
  executives: idsWithRole('executive'),
  desiredModels: Object.keys(LIST_PRICES),
  competitorModels: [...COMPETITOR_MODELS],
};
