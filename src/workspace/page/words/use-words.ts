import { createContext, useContext } from 'react';
import { en, type Words } from './en.js';
import { zhCn } from './zh-cn.js';

export function wordsFor(locale: string): Words {
  return locale.toLowerCase().startsWith('zh') ? zhCn : en;
}

export const WordsContext = createContext<Words>(en);

export const useWords = () => useContext(WordsContext);
