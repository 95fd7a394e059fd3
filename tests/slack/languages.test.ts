import { expect, test } from 'vitest';
import { textIn } from '../../src/text/text-for.js';
import { aBot } from '../support/a-bot.js';
import { anActiveCustomer } from '../support/a-customer.js';
import { CHANNEL } from '../support/a-workspace.js';
import { WALK_IN } from '../support/walk-in.js';

const zh = textIn('zh-CN');
const en = textIn('en');

test('each person is spoken to in the language of their Slack', async () => {
  const { person } = await aBot({ locales: { rep: 'zh-CN' } });
  const rep = person('rep');
  const manager = person('manager');
  await rep.command('/register');
  const form = await rep.modal(zh.register.title);
  expect(form.text).toContain(zh.fields.desiredModels);
  form.fill({ ...WALK_IN, name: '张伟', phone: '12' });
  expect(await form.submit()).toEqual({ phone: zh.errors['phone-impossible'] });
  form.fill({ phone: '13812345678' });
  expect(await form.submit()).toEqual({});
  await rep.sees(zh.register.done({ name: '张伟', number: 'BJ-0001' }));

  await manager.sees(en.approval.audit.title);
  await manager.click(en.approval.audit.approve);
  await rep.sees(zh.approval.firstRevisit('2026-03-03'), { in: 'dm' });
  await manager.sees(/Registration approved by Wang Fang/);
});

test('a Home, a card and the numbers are in Chinese for who reads Chinese', async () => {
  const { person, ...house } = await aBot({ locales: { rep: 'zh-CN' } });
  anActiveCustomer(house, { name: '张伟' });
  const rep = person('rep');
  expect((await rep.home()).text).toContain(zh.home.nothingWaits);
  await rep.command('/customer 张');
  await rep.sees(zh.customer.timeline);
  await rep.command('/stats');
  await rep.sees(zh.statistics.enquiries);
  await rep.command('/stats gestern');
  await rep.sees(zh.statistics.usage('/stats'));
  await rep.command('/showroom');
  await rep.sees(zh.help.title);
});

test('the channel is spoken to in the showroom’s language', async () => {
  const { person, clock, tick, ...rest } = await aBot({ setUp: { language: 'zh-CN' } });
  anActiveCustomer({ ...rest, clock });
  const rep = person('rep');
  await rep.sees(zh.welcome('/register'), { in: CHANNEL });
  clock.set('2026-03-03', '08:30');
  await tick();
  await rep.sees(zh.digest.title(zh.format.weekday('2026-03-03')), { in: CHANNEL });
  await rep.sees(zh.digest.rep('<@U_REP>', 1, 0), { in: CHANNEL });
  await rep.sees(en.digest.listTitle(en.format.weekday('2026-03-03')), { in: 'dm' });
});

test('numbers shared with the channel are in its language, whoever shares them', async () => {
  const { person } = await aBot({ setUp: { language: 'zh-CN' } });
  const manager = person('manager');
  await manager.command('/stats', { in: CHANNEL });
  await manager.click(en.statistics.share);
  await manager.sees(zh.statistics.shared('Wang Fang'), { in: CHANNEL });
});

test('while Slack does not tell the locale, the showroom’s language is spoken', async () => {
  const { person, workspace, idle } = await aBot({ setUp: { language: 'zh-CN' } });
  await idle();
  workspace.faults.onCall('users.info', { kind: 'error', code: 'internal_error' });
  const rep = person('rep');
  await rep.command('/customer');
  await rep.sees(zh.customer.usage('/customer'));
});
