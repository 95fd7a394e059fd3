import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/open-database.js';
import { aBotIn } from '../support/a-bot.js';
import { aClock } from '../support/a-clock.js';
import { slackId } from '../support/a-showroom.js';
import { aWorkspace, CHANNEL, OWNER } from '../support/a-workspace.js';
import { wordsOf } from '../support/person.js';

async function justInstalled(look: { invited?: boolean; locale?: string } = {}) {
  const clock = aClock(new Date('2026-03-02T01:00:00Z'), 'Asia/Shanghai');
  const workspace = await aWorkspace({ now: clock.now, ...look });
  if (look.locale) workspace.admin.setLocale(OWNER, look.locale);
  const db = openDatabase(':memory:');
  return aBotIn(workspace, { db, clock });
}

test('from installed to the first customer: the owner is greeted and fills in one form, the rep starts from the welcome', async () => {
  const { personOf, person, workspace } = await justInstalled();
  const owner = personOf(OWNER);
  const rep = person('rep');
  await owner.sees('Thank you for installing me', { in: 'dm' });
  await owner.click('Set up the showroom', { in: 'dm' });
  const form = await owner.modal('Set up the showroom');
  expect(form.values).toMatchObject({
    timeZone: 'Asia/Shanghai',
    country: 'China (CN)',
    managers: [OWNER],
    language: 'English',
  });
  form.fill({
    name: 'Beijing East',
    code: 'BJ',
    teamChannel: workspace.channelId(CHANNEL),
    desiredModels: 'Sonata\nTucson',
    reps: [slackId('rep')],
  });
  expect(await form.submit()).toEqual({});
  const opened = await owner.sees('Beijing East is open', { in: 'dm' });
  expect(wordsOf(opened)).toMatch(/I have written to 1 person how to begin[\s\S]*I have said hello in <#/);
  await owner.click('Register a customer', { in: opened });
  await (await owner.modal('Register a customer')).close();
  await rep.sees('every walk-in is registered here with `/register`', { in: CHANNEL });

  await rep.sees(/Welcome to Beijing East[\s\S]*Whenever a guest walks in, type `\/register`/, { in: 'dm' });
  await rep.click('Register a customer', { in: 'dm' });
  const registration = await rep.modal('Register a customer');
  registration.fill({
    name: 'Zhang Wei',
    phone: '13812345678',
    source: 'Walk-in',
    level: 'H · Buys within a week',
  });
  expect(await registration.submit()).toEqual({});
  await rep.sees('on file as *BJ-0001*');
  await owner.sees(/New registration to audit[\s\S]*Zhang Wei/, { in: 'dm' });
});

test('the greeting comes once, in the owner’s language, and is tried again until Slack takes it', async () => {
  const { personOf, tick, startAgain, log } = await justInstalled({ locale: 'zh-CN' });
  const owner = personOf(OWNER);
  await owner.sees('感谢安装', { in: 'dm' });
  await tick();
  await startAgain();
  expect(owner.messages({ in: 'dm' }).filter(({ text }) => text.includes('感谢安装'))).toHaveLength(1);
  expect(log).toEqual([]);
});

test('typed in the team channel, the set-up proposes that channel; in a direct message it proposes none', async () => {
  const { personOf, workspace } = await justInstalled();
  const owner = personOf(OWNER);
  await owner.command('/showroom setup', { in: CHANNEL });
  const form = await owner.modal('Set up the showroom');
  expect(form.values.teamChannel).toBe(workspace.channelId(CHANNEL));
  await form.close();
  await owner.command('/showroom setup');
  expect((await owner.modal('Set up the showroom')).values.teamChannel).toBeNull();
});

test('before there is a showroom everybody is offered the form, and only the workspace’s admins get it', async () => {
  const { person } = await justInstalled();
  const rep = person('rep');
  await rep.command('/register');
  await rep.click('Set up the showroom', { in: 'dm' });
  await rep.sees('Only an admin of this Slack workspace can set up the showroom.');
});
