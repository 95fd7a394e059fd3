import { expect, test } from 'vitest';
import { DEFAULT_COMMANDS } from '../../src/slack/commands.js';
import { buildManifest } from '../../src/slack/manifest.js';
import { aBot } from '../support/a-bot.js';
import type { Part } from '../support/a-showroom.js';
import { wordsOf } from '../support/person.js';

const CAN: [Part, string[]][] = [
  ['rep', ['/register', '/revisit', '/customer', '/stats', '/showroom language', '/showroom help']],
  [
    'manager',
    [
      '/register',
      '/revisit',
      '/customer',
      '/stats',
      '/showroom digest',
      '/showroom hand-over',
      '/showroom base-data',
      '/showroom levels',
      '/showroom fields',
      '/showroom import',
      '/showroom staff',
      '/showroom settings',
      '/showroom changes',
      '/showroom status',
      '/showroom language',
      '/showroom help',
    ],
  ],
  ['executive', ['/stats', '/showroom language', '/showroom help']],
  [
    'admin',
    [
      '/stats',
      '/showroom base-data',
      '/showroom levels',
      '/showroom fields',
      '/showroom import',
      '/showroom staff',
      '/showroom settings',
      '/showroom changes',
      '/showroom showrooms',
      '/showroom status',
      '/showroom language',
      '/showroom help',
    ],
  ],
];

test.each(CAN)('/showroom help lists what the %s can do', async (part, commands) => {
  const { person } = await aBot();
  const someone = person(part);
  await someone.command('/showroom help');
  const words = wordsOf(await someone.sees('What you can do here'));
  expect([...words.matchAll(/^`([^`]+)`/gm)].map(([, command]) => command)).toEqual(commands);
});

test('a word that nobody knows is said back, and help follows', async () => {
  const { person } = await aBot();
  const rep = person('rep');
  await rep.command('/showroom <!here>');
  await rep.sees(/I do not know “&lt;!here&gt;”[\s\S]*What you can do here/);
});

test('/showroom understands the names of the other commands, however they are written', async () => {
  const { person } = await aBot();
  const rep = person('rep');
  await rep.command('/showroom REGISTER');
  await rep.modal('Register a customer');
  await rep.command('/showroom   stats   yesterday');
  await rep.sees(/Yesterday, Sunday/);
});

test('commands that are called otherwise here work and are spoken of by those names', async () => {
  const commands = { ...DEFAULT_COMMANDS, stats: '/sales', showroom: '/floor' };
  const { person } = await aBot({ commands, manifest: buildManifest({ kind: 'socket-mode' }, commands) });
  const rep = person('rep');
  await rep.command('/sales nonsense');
  await rep.sees(/Use `\/sales today`/);
  await rep.command('/floor');
  await rep.sees(/`\/sales`[\s\S]*`\/floor help`/);
  await expect(rep.command('/stats')).rejects.toThrow('not a valid command');
});
