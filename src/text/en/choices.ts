import { LONGEST_NAME } from '../../domain/field.js';
import { plural } from './format.js';

/** What is said about the lists while a form is filled in from them. */
export const choices = {
  addMissing: '＋ Add a missing entry',
  title: 'Add an entry',
  submit: 'Add',
  list: 'To which list?',
  name: 'What is it called?',
  nameHint: `At most ${LONGEST_NAME} characters. What you typed in the form below stays.`,
  added: (entry: string, list: string) => `✅ “${entry}” is chosen under ${list}.`,
  toChoose: (entry: string, list: string) => `✅ “${entry}” is on the list now: choose it under ${list}.`,
  moreStay: (count: number) => `${plural(count, 'more entry', 'more entries')} stay as they are.`,
};
