import { expect, test } from 'vitest';
import { settingWords } from '../../../src/slack/changes/setting-words.js';
import { changeWords } from '../../../src/slack/changes/words.js';
import { textIn } from '../../../src/text/text-for.js';
import { everyChange } from '../../support/every-change.js';

const NAMES = ['Li Na', 'Anna Berg'];
const sentences = (language: 'en' | 'zh-CN', kind: keyof ReturnType<typeof everyChange>): string[] =>
  everyChange('Drone', NAMES)[kind].map((change) =>
    changeWords(
      { at: new Date('2026-03-02T01:00:00Z'), staffName: 'Wang Fang', change, undoable: undefined },
      'Asia/Shanghai',
      textIn(language),
    ).replace(/^.* · Wang Fang[:：] ?/, ''),
  );

test.each([
  ['set-up', ['the showroom was set up']],
  ['entry-described', ['emptied the details in Sources: Drone', 'wrote details in Sources: Drone']],
  [
    'own-field-changed',
    [
      'changed an own field: Drone · Choice from a list · may stay empty · Li Na, Anna Berg → Drone · Choice from a list · may stay empty · Li Na, Anna Berg',
    ],
  ],
  [
    'level-changed',
    [
      'changed a level: D · Drone · no purchase in sight · revisit every 60 days · protected for 180 days → D · Drone · no purchase in sight · revisit every 60 days · protected for 180 days · revisit days of 2 customers moved',
    ],
  ],
  [
    'level-preset-switched',
    [
      'switched the levels to ABCD · H → A, 3 customers · C → D, 1 customer · revisit days of 2 customers moved',
    ],
  ],
  ['staff-roles', ['changed the roles of Drone: – → Rep, Manager']],
  [
    'staff-language',
    ['changed the language of Drone: As set in Slack', 'changed the language of Drone: 简体中文'],
  ],
  ['handed-over', ['handed over customers of Drone: the pool 1, Li Na 2, Anna Berg 2']],
] as const)('the journal tells of %s', (kind, said) => {
  expect(sentences('en', kind)).toEqual(said);
});

test('the journal tells each setting before and after, of long ones only what differs', () => {
  const said = sentences('en', 'setting-changed');
  expect(said).toContain('changed “Evening summary”: – → 19:30');
  expect(said).toContain('changed “Attire”: on → off');
  expect(said).toContain('changed “Time zone”: Asia/Shanghai → America/New York');
  expect(said).toContain('changed “Team channel”: <#C_TEAM> → <#C_TEAM2>');
  expect(said).toContainEqual(
    expect.stringMatching(/^changed “Closed on”: 1 Jan 2030, .* and \d+ more → 1 Oct 2026 – 2 Oct 2026$/),
  );
  expect(said).toContainEqual(
    expect.stringMatching(
      /^changed “Direct messages”: .*A request waits too long: Managers · .* → .*: nobody · /,
    ),
  );
});

test('closing days that stay closed are not told again', () => {
  const kept = ['2026-10-05', '2026-10-06'];
  const [before, after] = [
    ['2026-10-01', ...kept],
    [...kept, '2027-01-01'],
  ];
  expect(settingWords('closingDays', before, after, textIn('en'))).toBe(
    'changed “Closed on”: 1 Oct 2026 → 1 Jan 2027',
  );
});

test('in Chinese every sentence is Chinese', () => {
  const kinds = Object.keys(everyChange('Drone', NAMES)) as (keyof ReturnType<typeof everyChange>)[];
  const foreign = kinds
    .flatMap((kind) => sentences('zh-CN', kind))
    .filter((said) => !/\p{Script=Han}/u.test(said));
  expect(foreign).toEqual([]);
});

test('what nobody on the staff did is told without a name', () => {
  const line = { at: new Date('2026-03-02T01:00:00Z'), staffName: null, undoable: undefined };
  const change = { kind: 'staff-deactivated', name: 'Li Na' } as const;
  expect(changeWords({ ...line, change }, 'Asia/Shanghai', textIn('en'))).toMatch(
    /09:00 · Li Na’s Slack account was deactivated$/,
  );
});
