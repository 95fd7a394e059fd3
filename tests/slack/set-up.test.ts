import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/open-database.js';
import { en } from '../../src/text/en.js';
import { aBot, aBotIn } from '../support/a-bot.js';
import { aClock } from '../support/a-clock.js';
import { slackId } from '../support/a-showroom.js';
import { aWorkspace, CHANNEL, OWNER, STRANGER } from '../support/a-workspace.js';
import type { ModalDriver } from '../support/modal-driver.js';
import { type Person, wordsOf } from '../support/person.js';
import { registers } from '../support/walk-in.js';

const COMMANDS = ['/register', '/revisit', '/customer Li', '/stats today', '/showroom', '/showroom digest'];

async function aNewWorkspace({ invited = true } = {}) {
  const clock = aClock(new Date('2026-03-02T01:00:00Z'), 'Asia/Shanghai');
  const workspace = await aWorkspace({ now: clock.now, invited });
  return aBotIn(workspace, { db: openDatabase(':memory:'), clock });
}

async function fillsSetUp(owner: Person, teamChannel: string) {
  await owner.command('/showroom setup');
  return filled(await owner.modal('Set up the showroom'), teamChannel);
}

const filled = (form: ModalDriver, teamChannel: string) =>
  form.fill({
    name: 'Beijing East',
    code: 'bj',
    teamChannel,
    timeZone: 'Asia/Shanghai',
    country: 'China (CN)',
    managers: [slackId('manager')],
    reps: [slackId('rep'), slackId('otherRep')],
    executives: [slackId('executive')],
    desiredModels: 'Sonata\nTucson',
  });

test.each(COMMANDS)('before the set-up %s says who can do it', async (command) => {
  const { person } = await aNewWorkspace();
  const rep = person('rep');
  await rep.command(command);
  await rep.sees(/not set up yet\. An admin of this Slack workspace can do it with `\/showroom setup`/);
});

test('before the set-up the Home says who can do it', async () => {
  const { person } = await aNewWorkspace();
  const home = await person('rep').home();
  expect(home.text).toContain('not set up yet');
});

test('a workspace admin opens the showroom, and its people start', async () => {
  const { person, personOf, workspace } = await aNewWorkspace();
  const owner = personOf(OWNER);
  const rep = person('rep');
  const manager = person('manager');
  const form = await fillsSetUp(owner, workspace.channelId(CHANNEL));
  expect(await form.submit()).toEqual({});
  await owner.sees(/Beijing East is open/);
  await rep.sees(/every walk-in is registered here with `\/register`/, { in: CHANNEL });

  await registers(rep, { source: 'Walk-in', desiredModels: ['Tucson'] });
  await manager.sees(/New registration to audit[\s\S]*BJ-0001/);
});

test('whoever is not an admin of the workspace cannot set it up', async () => {
  const { person } = await aNewWorkspace();
  const manager = person('manager');
  await manager.command('/showroom setup');
  await manager.sees('Only an admin of this Slack workspace can set up the showroom.');
});

test('what is wrong stands beside its field, and what was typed stays', async () => {
  const { personOf, workspace } = await aNewWorkspace();
  const form = await fillsSetUp(personOf(OWNER), workspace.channelId(CHANNEL));
  form.fill({ code: 'B J!' });
  expect(await form.submit()).toEqual({ code: expect.stringContaining('two to six letters or digits') });
  expect(form.values).toMatchObject({
    name: 'Beijing East',
    timeZone: 'Asia/Shanghai',
    reps: ['U_REP', 'U_REP2'],
  });
  form.fill({ code: 'BJ' });
  expect(await form.submit()).toEqual({});
});

test('a showroom without a manager is not opened', async () => {
  const { personOf, workspace } = await aNewWorkspace();
  const form = await fillsSetUp(personOf(OWNER), workspace.channelId(CHANNEL));
  form.fill({ managers: [] });
  expect(Object.keys(await form.submit())).toEqual(['managers']);
});

test('the showroom is set up once', async () => {
  const { personOf, workspace } = await aNewWorkspace();
  const owner = personOf(OWNER);
  const form = await fillsSetUp(owner, workspace.channelId(CHANNEL));
  workspace.faults.deliverTwice();
  await form.submit();
  await owner.sees(/Beijing East is open/);
  await owner.command('/showroom setup');
  await owner.sees('Beijing East is set up already.');
});

test('the answer says that the bot is not in the team channel yet, and how to invite it', async () => {
  const { personOf, workspace } = await aNewWorkspace({ invited: false });
  const owner = personOf(OWNER);
  const channel = workspace.channelId(CHANNEL);
  const form = await fillsSetUp(owner, channel);
  await form.submit();
  const answer = wordsOf(await owner.sees(/Beijing East is open/));
  expect(answer).toContain(`I am not in <#${channel}> yet`);
  expect(answer).toContain('/invite @Showroom');
  expect(answer).not.toContain('said hello');
});

test('set up from the Home, what was opened stands in the form’s place, with the channel to be mended', async () => {
  const { personOf, workspace } = await aNewWorkspace({ invited: false });
  const owner = personOf(OWNER);
  await (await owner.home()).press('Set up the showroom');
  const form = await filled(await owner.modal('Set up the showroom'), workspace.channelId(CHANNEL));
  expect(await form.submit()).toEqual({});
  await form.shows(/Beijing East is open[\s\S]*I am not in[\s\S]*\/invite @Showroom/);
});

test('when Slack does not tell whether the bot is in the team channel, the answer comes without it', async () => {
  const { personOf, workspace } = await aNewWorkspace();
  const owner = personOf(OWNER);
  const form = await fillsSetUp(owner, workspace.channelId(CHANNEL));
  workspace.faults.onCall('conversations.info', { kind: 'error', code: 'internal_error' });
  await form.submit();
  await owner.sees(/Beijing East is open[\s\S]*Slack did not tell me whether I am in/);
});

test('when the bot is not in the team channel, the admin hears what to do; once invited it says hello there', async () => {
  const { personOf, person, workspace, idle } = await aNewWorkspace({ invited: false });
  const [owner, rep] = [personOf(OWNER), person('rep')];
  const form = await fillsSetUp(owner, workspace.channelId(CHANNEL));
  await form.submit();
  await owner.sees(en.trouble.remedies.not_in_channel, { in: 'dm' });
  expect(rep.messages({ in: CHANNEL })).toEqual([]);

  workspace.faults.deliverTwice();
  await owner.command('/invite @Showroom', { in: CHANNEL });
  await rep.sees(/every walk-in is registered here/, { in: CHANNEL });
  await idle();
  expect(rep.messages({ in: CHANNEL })).toHaveLength(1);
});

test.each([...COMMANDS, '/showroom setup'])(
  'a stranger who types %s is told which managers to ask',
  async (command) => {
    const { personOf } = await aBot();
    const stranger = personOf(STRANGER);
    await stranger.command(command);
    await stranger.sees(/not on the showroom’s staff yet[\s\S]*<@U_MANAGER>, <@U_MANAGER2>/);
  },
);

test('a stranger who opens the Home is told which managers to ask', async () => {
  const { personOf } = await aBot();
  const home = await personOf(STRANGER).home();
  expect(home.text).toMatch(/not on the showroom’s staff yet[\s\S]*<@U_MANAGER>/);
});
