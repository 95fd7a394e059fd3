import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ACTS } from '../support/acts.js';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const sourcesIn = (folder: string) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(SRC, folder, path), 'utf8') }));

/** Use cases that ask nobody’s permission, and why that is right. */
const UNASKED: Record<string, string[]> = {
  'who has not been let in yet: a stranger may ask, the workspace vouches for whoever sets it up': [
    'requestJoining',
    'setUpShowroom',
    'greetingIsDue',
    'isGreeted',
    'markGreeted',
  ],
  'Slack tells it of the person themselves': [
    'chosenLanguage',
    'renameStaff',
    'noteDeparture',
    'refreshHomeOf',
    'staffToCheck',
  ],
  'Slack tells it of the bot itself': ['resumeChannel'],
  'the clock does it': [
    'runDueJobs',
    'remindOfApprovals',
    'poolNeglectedCustomers',
    'writeDigest',
    'writeSummary',
  ],
  'whoever runs the bot does it, on its machine': [
    'backUp',
    'createBackups',
    'reportBackUp',
    'lastBackup',
    'viewHealth',
    'storageProblem',
    'operateBaseData',
    'operationSchema',
    'showroomByCode',
  ],
  'what was written is brought to whom it was written for': [
    'dueQueues',
    'isDue',
    'nextDelivery',
    'nextDeliveryAt',
    'markDelivered',
    'markAttempt',
    'clearAttempt',
    'retryLater',
    'parkNotification',
    'asActor',
  ],
  'a message to the team, or to who must help: numbers and names without phones': [
    'viewDigest',
    'viewSummary',
    'viewDueRevisits',
    'viewWaiting',
    'viewProblem',
  ],
  'what everybody on the floor can choose from, in a showroom where they may act': [
    'listBaseData',
    'listChoices',
    'findEntries',
    'searchEntries',
    'findNamed',
    'askedFields',
  ],
};

/** What use cases are made of: done in a transaction, or asked by a use case, never by a listener. */
const STEPS = [
  'applyImport',
  'answerErrors',
  'keepAnswers',
  'askThosePresent',
  'changeLists',
  'changeEntry',
  'isCodeTaken',
  'isChannelTaken',
  'checkChoices',
  'choicesOf',
  'dayMoves',
  'countMoves',
  'moveDueDays',
  'refreshLists',
  'openShowroom',
  'skipJobsOfToday',
  'takersFor',
  'planOrder',
  'receiversOf',
  'registrationProblem',
  'customerFields',
  'requestApproval',
  'whoDecides',
  'whoDecidesOnJoining',
  'withPhone',
  'takeOn',
  'tellDeparture',
  'missingLeads',
  'staffing',
  'writeStaffChange',
  'welcome',
  'afterStaffChange',
];

/** Each with its code, up to whatever stands next in its file. */
const EXPORTED = /^export (?:async )?(?:function|const|class|let) (\w+)([\s\S]*?)(?=^[\w/])/gm;
const codes = sourcesIn('use-cases').flatMap(({ text }) =>
  [...`${text}\nend`.matchAll(EXPORTED)].map(([, name = '', code = '']) => ({ name, code })),
);
const exported = codes.map(({ name }) => name);
const acts = Object.values(ACTS).flatMap((byUseCase) => Object.entries(byUseCase));
const walked = [...new Set(acts.map(([useCase]) => useCase))];
const unasked = Object.values(UNASKED).flat();

describe('the use cases', () => {
  test('are each walked through the table of permissions, or need none for a reason', () => {
    expect(exported.length).toBeGreaterThan(80);
    expect([...walked, ...unasked, ...STEPS].toSorted()).toEqual(exported.toSorted());
  });

  test('that need no permission ask for none', () => {
    const asking = codes.filter(({ code }) => /\b(may|mayChange\w*|reach|\w*[rR]efusal)\(/.test(code));
    expect(asking.length).toBeGreaterThan(40);
    expect(asking.filter(({ name }) => unasked.includes(name)).map(({ name }) => name)).toEqual([]);
  });

  test('are what the walk through the table calls', () => {
    const texts = sourcesIn('../tests/support').filter(({ path }) => path.includes('acts-on-'));
    const called = texts.map(({ text }) => text.replace(/^import [\s\S]*?;$/gm, '')).join('\n');
    expect(walked.filter((name) => !new RegExp(`(?<!\\.)\\b${name}\\(`).test(called))).toEqual([]);
  });
});

describe('the listeners', () => {
  const listeners = sourcesIn('slack');
  const imported = (text: string): string[] =>
    [...text.matchAll(/import (?:type )?\{([^}]*)\} from '[./]*\/use-cases\/[^']*'/g)].flatMap(
      ([, names = '']) => [...names.matchAll(/(?<!type )\b(\w+)(?: as \w+)?/g)].map(([, name = '']) => name),
    );

  test('call use cases, and never a step of one', () => {
    const calls = listeners.flatMap(({ path, text }) => imported(text).map((name) => ({ path, name })));
    expect(calls.length).toBeGreaterThan(80);
    expect(calls.filter(({ name }) => STEPS.includes(name))).toEqual([]);
  });

  test('import use cases by their names alone', () => {
    const whole = /import\(|(?:import|export) (?:type )?\*|export .* from/;
    const odd = listeners.filter(({ text }) =>
      text.split('\n').some((line) => /\/use-cases\//.test(line) && whole.test(line)),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});
