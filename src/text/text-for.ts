import type { Language } from '../domain/language.js';
import { en, type Text } from './en.js';
import { zhCN } from './zh-cn.js';

const TEXTS: Record<Language, Text> = { en, 'zh-CN': zhCN };

export const textIn = (language: Language): Text => TEXTS[language];

/** The language of ours that serves a reader with this locale best, such as `zh-TW` or `de-DE`. */
export const languageFor = (locale: string): Language =>
  locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';

export type { Text };
