import {
  type Action,
  ALLOWED_IN_CLOSED,
  PERMISSIONS,
  type Relation,
  ROLES,
  type Verdict,
} from '../../src/domain/staff.js';

const WORDS: Record<Action, string> = {
  'see home': 'open their Home tab',
  register: 'register a customer',
  'see customer': 'see a customer: card, search, due list',
  'correct registration': 'correct a registration that was sent back',
  'log revisit': 'log a revisit',
  'propose outcome': 'propose won, lost or invalid',
  claim: 'see the pool and claim a customer from it',
  'decide approval': 'audit registrations, confirm outcomes',
  'see statistics': 'see the numbers',
  'post digest': 'post the digest now',
  'see status': 'see how the bot is doing',
  'change base data': 'change, import and export lists and levels, change own fields',
  'manage staff': 'see and change the staff: reps and managers',
  'grant any role': 'give and take the roles of executive and admin, move people',
  'hand over': 'hand customers over to others',
  'change settings': 'change the settings',
  'see changes': 'see who changed what in lists, staff and settings',
  'manage showrooms': 'open, close and reopen showrooms, watch over backups',
  'choose showroom': 'choose the showroom to look at',
};

/** A row of the table in words, by its verdicts on what is own, in the same showroom and in another one. */
const CELLS: Record<string, string> = {
  'allowed allowed allowed': 'all showrooms',
  'allowed allowed refused': 'own showroom',
  'allowed refused refused': 'own customers',
  'allowed masked refused': 'own customers; the showroom’s others with the phone masked',
  'refused refused refused': '–',
};

function cell(verdicts: Record<Relation, Verdict>): string {
  const shape = [verdicts.own, verdicts['same showroom'], verdicts['other showroom']].join(' ');
  const words = CELLS[shape];
  if (words === undefined) throw new Error(`the README has no words for: ${shape}`);
  return words;
}

const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
const inWords = (action: string): string => WORDS[action as Action];

const BEGIN = '<!-- permissions: written by `npm run permissions` -->';
const END = '<!-- end of permissions -->';

/** Who may do what, as README prints it, between its two marks. */
export const permissionTable = (): string =>
  [
    BEGIN,
    '',
    line(['', ...ROLES]),
    line(['---', ...ROLES.map(() => '---')]),
    ...Object.entries(PERMISSIONS).map(([action, roles]) =>
      line([inWords(action), ...ROLES.map((role) => cell(roles[role]))]),
    ),
    '',
    'Where a showroom is closed, only this goes on, for whoever may:',
    '',
    ...ALLOWED_IN_CLOSED.map((action) => `- ${inWords(action)}`),
    '',
    END,
  ].join('\n');

/** The table that stands in README; undefined when its marks are not there. */
export function printedTable(readme: string): string | undefined {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  return from === -1 || to < from ? undefined : readme.slice(from, to + END.length);
}

export function withTable(readme: string): string {
  const printed = printedTable(readme);
  if (printed === undefined) throw new Error('README has no marks for the table of permissions');
  return readme.replace(printed, () => permissionTable());
}
