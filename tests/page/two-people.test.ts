import { expect } from 'vitest';
import { inShowroom } from './support/test.js';

const test = inShowroom('--empty');

test('what one person does appears on the other’s page by itself', async ({ person }) => {
  const rep = await person('U0WANGLEI');
  const manager = await person('U0CHENJING');
  await manager.openHome();
  await manager.page.getByText('No decisions wait for you.').waitFor();

  await rep.say('/register');
  const form = await rep.modal('客户登记');
  await form.getByLabel('客户姓名').fill('孙悦');
  await form.getByLabel('客户未留电话').check();
  await rep.choose(form, '信息来源', 'Auto show');
  await rep.choose(form, '客户级别', 'A');
  await rep.submit(form, '登记');

  await manager.page.getByText('1 decision for you').waitFor();
  // The welcome of the first day is the other one.
  await manager.sidebar.getByLabel('2 unread').or(manager.sidebar.getByText('2 unread')).waitFor();
  await manager.page.getByRole('button', { name: /Send back/ }).click();
  const reason = await manager.modal('Send back');
  await reason.getByRole('textbox').fill('Ask for a phone, please.');
  await reason.getByRole('button', { name: 'Send', exact: true }).click();
  await manager.putAway(reason, /goes back to the rep/);
  await manager.page.getByText('No decisions wait for you.').waitFor();

  await rep.openDm();
  const returned = await rep.message('Ask for a phone, please.');
  await returned.getByRole('button', { name: /修改并重新提交/ }).click();
  const correction = await rep.modal('修改客户登记');
  expect(await correction.getByLabel('客户姓名').inputValue()).toBe('孙悦');
});

test('a card decided on one page loses its buttons on the other', async ({ person }) => {
  const rep = await person('U0TOM');
  const [here, there] = [await person('U0CHENJING'), await person('U0CHENJING')];
  await rep.say('/register');
  const form = await rep.modal('Register a customer');
  await form.getByLabel('Name').fill('Ella Novak');
  await form.getByLabel('Left no phone').check();
  await rep.choose(form, 'Source', 'Phone');
  await rep.choose(form, 'Level', 'C');
  await rep.submit(form, 'Register');

  await here.openDm();
  await there.openDm();
  const card = await there.message('Ella Novak');
  await card.getByRole('button', { name: /Approve/ }).waitFor();
  await (await here.message('Ella Novak')).getByRole('button', { name: /Approve/ }).click();
  await card.getByText(/Registration approved by Chen Jing/).waitFor();
  expect(await card.getByRole('button', { name: /Approve/ }).count()).toBe(0);
});
