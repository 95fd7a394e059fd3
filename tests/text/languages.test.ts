import { describe, expect, test } from 'vitest';
import { LIST_PRESETS, LISTS } from '../../src/domain/base-data.js';
import { COLUMNS, TABLE_LISTS } from '../../src/domain/base-data-table.js';
import { CARD_ACTIONS, STATUSES } from '../../src/domain/customer.js';
import { FIELD_ERRORS } from '../../src/domain/field-error.js';
import { LANGUAGES } from '../../src/domain/language.js';
import { LEVEL_PRESETS } from '../../src/domain/level.js';
import { OUTCOMES } from '../../src/domain/outcome.js';
import { WAYS } from '../../src/domain/revisit.js';
import { TABLE_PROBLEMS } from '../../src/tables/table.js';
import { languageFor, type Text, textIn } from '../../src/text/text-for.js';
import { APPROVAL_KINDS, everythingSaid } from './entries.js';

const en = textIn('en');
const zhCN = textIn('zh-CN');
const SAMPLES = [0, 1, 2];
const FILE_PROBLEMS = [...TABLE_PROBLEMS, 'columns-missing', 'no-right', 'unreachable'];

/** Languages are called in their own words wherever they stand. */
const OWN_NAMES = ['setUp.languages.en', 'setUp.languages.zh-CN'];

const allSaid = (text: Text) =>
  SAMPLES.flatMap((sample) => everythingSaid(text, sample)).filter(({ path }) => !OWN_NAMES.includes(path));

const inChinese = allSaid(zhCN);
const inEnglish = allSaid(en);

/** What is left of a sentence without `code`, which is the same in every language. */
const withoutCode = (sentence: string) => sentence.replaceAll(/`[^`]*`/g, '');

describe.each(LANGUAGES)('the words in %s', (language) => {
  const text = textIn(language);
  const said = allSaid(text);

  test('are those of the language asked for', () => {
    expect([text.language, text.locale.slice(0, 2)]).toEqual([language, language.slice(0, 2)]);
  });

  test('say something at every key, and nothing that is missing', () => {
    const broken = said.filter(({ sentence }) =>
      /^\s*$|undefined|null|NaN|Invalid Date|\[object/.test(sentence),
    );
    expect(broken).toEqual([]);
  });

  test.each([
    ['problem of a field', FIELD_ERRORS, text.errors],
    ['status', STATUSES, text.status],
    ['way of a contact', WAYS, text.ways],
    ['outcome', OUTCOMES, text.outcomes],
    ['form of an outcome', OUTCOMES, text.outcome.title],
    ['button of a card', CARD_ACTIONS, text.customer.actions],
    ['request', APPROVAL_KINDS, text.customer.pending],
    ['list', LISTS, text.baseData.lists],
    ['refusal', ['not-allowed', 'wrong-status', 'not-found', 'own-request'], text.refusals],
    ['language', LANGUAGES, text.setUp.languages],
    ['column of a table', COLUMNS, text.imports.columns],
    ['list of a table', TABLE_LISTS, text.imports.lists],
    ['unreadable file', FILE_PROBLEMS, text.imports.problems],
    ['preset of levels', Object.keys(LEVEL_PRESETS), text.setUp.presets],
    ...Object.entries(LIST_PRESETS).map(
      ([list, keys]) => [list, keys, text.presets.lists[list as keyof typeof LIST_PRESETS]] as const,
    ),
    ...Object.entries(LEVEL_PRESETS).map(
      ([preset, levels]) =>
        [
          `level of ${preset}`,
          levels.map(({ code }) => code),
          text.presets.levels[preset as keyof typeof LEVEL_PRESETS],
        ] as const,
    ),
  ] as const)('call every %s by a name of its own', (_what, codes, names: Record<string, string>) => {
    expect(Object.keys(names).sort()).toEqual([...codes].sort());
    expect(new Set(Object.values(names)).size).toBe(codes.length);
  });

  test('tell what to do in whole sentences where a field is wrong or a thing refused', () => {
    const ends = language === 'en' ? /[.?]$/ : /。$/;
    const unfinished = [...Object.values(text.errors), ...Object.values(text.refusals)].filter(
      (sentence) => !ends.test(sentence),
    );
    expect(unfinished).toEqual([]);
  });
});

describe('Slack’s limits', () => {
  const outcomes = (key: string) => OUTCOMES.map((kind) => `${key}.${kind}`);
  const TITLES = [
    ...['register', 'correct', 'revisit', 'setUp', 'handOver', 'baseData'].map((form) => `${form}.title`),
    ...LISTS.map((list) => `baseData.lists.${list}`),
    ...['add', 'renameTitle', 'moveTitle', 'mergeTitle'].map((title) => `baseData.${title}`),
    'changes.title',
    ...outcomes('outcome.title'),
    ...['title', 'addTitle', 'changeTitle'].map((title) => `ownFields.${title}`),
    ...['title', 'addTitle', 'editTitle', 'duesTitle', 'switchTitle'].map((key) => `levels.${key}`),
    'settings.title',
    ...Object.keys(en.settings.titles).map((section) => `settings.titles.${section}`),
    ...['title', 'addTitle', 'rename', 'close', 'reopen'].map((form) => `showrooms.${form}`),
    ...['approval.reasonTitle.audit', 'approval.reasonTitle.outcome', 'customer.timeline', 'digest.seeAll'],
    ...['imports.title', 'imports.report'],
  ];
  const SUBMITS = [
    ...['register', 'correct', 'revisit', 'outcome', 'setUp', 'handOver', 'imports'].map(
      (form) => `${form}.submit`,
    ),
    'ownFields.save',
    ...['save', 'check', 'next', 'changeZone'].map((button) => `settings.${button}`),
    'showrooms.addSubmit',
    ...['search', 'addSubmit', 'renameSubmit', 'moveSubmit', 'next', 'mergeSubmit'].map(
      (submit) => `baseData.${submit}`,
    ),
  ];
  const OPTIONS =
    /^(baseData\.acts|presets\.lists|ways|handOver\.way(s|Hints)|setUp\.(languages|presets)|revisit\.reached|ownFields\.(kinds|menu)\.)/;
  const BUTTONS =
    /^approval\.\w+\.(approve|return)$|^customer\.(actions|show|wholeTimeline)|^home\.(register|logRevisit|statistics)$/;
  const SERIES = /^statistics\.(enquiries|won|lost|unitsAxis)$/;

  const isOneOf = (paths: string[]) => (path: string) => paths.includes(path);
  const matches = (pattern: RegExp) => (path: string) => pattern.test(path);
  const LIMITS: [what: string, longest: number, applies: (path: string) => boolean, least: number][] = [
    ['titles of modals', 24, isOneOf(TITLES), TITLES.length],
    ['buttons of modals', 24, isOneOf([...SUBMITS, 'send', 'cancel', 'close']), SUBMITS.length + 3],
    ['buttons of confirm dialogs', 30, isOneOf(['statistics.share', 'cancel', 'changes.undo']), 3],
    ['questions of confirm dialogs', 300, isOneOf(['statistics.shareQuestion', 'changes.undoQuestion']), 2],
    ['other buttons', 75, matches(BUTTONS), 19],
    ['options of selects', 75, matches(OPTIONS), 60],
    ['placeholders', 150, isOneOf(['choose', 'chooseSeveral']), 2],
    ['names of a chart’s series', 20, matches(SERIES), 4],
  ];

  describe.each(LANGUAGES)('in %s', (language) => {
    test.each(LIMITS)('hold for %s: %i characters', (_what, longest, applies, least) => {
      const concerned = everythingSaid(textIn(language), 2).filter(({ path }) => applies(path));
      expect(concerned.length).toBeGreaterThanOrEqual(least);
      expect(concerned.filter(({ sentence }) => sentence.length > longest)).toEqual([]);
    });

    test('hold for the titles of charts, which name the month', () => {
      const { statistics, format, digest } = textIn(language);
      const titles = [statistics.byIndustry, statistics.byFocusPoint].map(
        (title) => `${title}, ${format.month('2026-09-01')}`,
      );
      for (const title of [...titles, digest.chart]) expect(title.length).toBeLessThanOrEqual(50);
    });
  });
});

describe('the Chinese words', () => {
  test('say the same things as the English ones, key by key', () => {
    expect(inChinese.map(({ path }) => path)).toEqual(inEnglish.map(({ path }) => path));
  });

  test('are never the English ones', () => {
    const same = inChinese.filter(
      ({ sentence }, at) => /\p{L}/u.test(sentence) && sentence === inEnglish[at]?.sentence,
    );
    expect(same).toEqual([]);
  });

  test('are Chinese wherever there are words, and have no English phrase in them', () => {
    const foreign = inChinese.filter(({ sentence }) => {
      const words = withoutCode(sentence);
      return (
        /\p{L}/u.test(words) && (!/\p{Script=Han}/u.test(words) || /[a-z]{2,}[ ’,]+[a-z]{2,}/i.test(words))
      );
    });
    expect(foreign).toEqual([]);
  });

  test('use the punctuation of Chinese', () => {
    const halfWidth = inChinese.filter(({ sentence }) =>
      /[,;:!?()"']/.test(withoutCode(sentence).replaceAll(/\d,\d{3}/g, '')),
    );
    expect(halfWidth).toEqual([]);
  });

  test('stand apart from figures, names and Latin letters by a space', () => {
    const written = /(\d+年)?\d+月(\d+日)?(星期.)?/g;
    const crowded = inChinese.filter(({ sentence }) =>
      /\p{Script=Han}[a-z\d]|[a-z\d]\p{Script=Han}/iu.test(sentence.replaceAll(written, '1')),
    );
    expect(crowded).toEqual([]);
  });

  test('leave the spaces around bold and code without which Slack shows the marks', () => {
    const marked = /(?<=^|\s)(`[^`]+`|\*[^*]+\*)(?=\s|$)/gm;
    expect(inChinese.filter(({ sentence }) => /[`*]/.test(sentence.replaceAll(marked, '')))).toEqual([]);
  });

  test('address the reader as a colleague', () => {
    expect(inChinese.filter(({ sentence }) => sentence.includes('您'))).toEqual([]);
  });
});

describe('the English words', () => {
  test('have nothing Chinese in them', () => {
    expect(inEnglish.filter(({ sentence }) => /\p{Script=Han}|[，。：；！？（）、]/u.test(sentence))).toEqual(
      [],
    );
  });

  test('count one of a thing and several things differently', () => {
    const { statistics, customer, digest, home, revisit } = en;
    const counted = (count: number) => [
      statistics.wonUnits(count),
      customer.found(count),
      customer.nextOverdue('2026-11-21', count),
      revisit.dueOn('2026-11-21', count),
      digest.pooled(count),
      digest.numbers({ enquiries: count, won: count, units: count, lost: count }),
      digest.due(count, count),
      home.decisions(count),
    ];
    expect(counted(1)).toEqual([
      'Won (1 unit)',
      '1 customer found. Whom do you mean?',
      '21 Nov 2026 (overdue by 1 day)',
      'Overdue by 1 day',
      '1 customer in the pool, free to claim from my Home tab.',
      '1 enquiry · 1 won (1 unit) · 1 lost',
      'Today: 1 revisit due, 1 overdue. Each rep’s list is in the thread.',
      '1 decision for you',
    ]);
    expect(counted(2).slice(0, 4)).toEqual([
      'Won (2 units)',
      '2 customers found. Whom do you mean?',
      '21 Nov 2026 (overdue by 2 days)',
      'Overdue by 2 days',
    ]);
    const wrong = everythingSaid(en, 1).filter(({ sentence }) =>
      /\b1 (customers|days|decisions|enquiries|entries|revisits|units)\b/.test(sentence),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the language of a reader', () => {
  test.each([
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh_CN', 'zh-CN'],
    ['ZH', 'zh-CN'],
    ['en-GB', 'en'],
    ['en-US', 'en'],
    ['de-DE', 'en'],
    ['ja-JP', 'en'],
    ['', 'en'],
  ])('is, for the locale “%s”, %s', (locale, language) => {
    expect(languageFor(locale)).toBe(language);
  });
});
