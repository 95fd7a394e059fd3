import { expect } from 'vitest';
import { inShowroom } from './support/test.js';

const test = inShowroom('--new');

test('from just installed to the first customer: the admin in Chinese, the rep in English', async ({
  person,
}) => {
  const admin = await person('U0ZHOUKAI', { tour: 'off' });
  await admin.openDm();
  const greeting = await admin.message('感谢安装');
  await greeting.getByRole('button', { name: '设置展厅' }).click();
  const form = await admin.modal('设置展厅');
  await form.getByLabel('展厅名称').pressSequentially('静安店');
  await form.getByLabel('展厅代码').pressSequentially('ja');
  await admin.choose(form, '团队频道', 'sales-floor');
  await form.getByLabel('在售车型').pressSequentially('Tucson\nSonata');
  await admin.choose(form, '销售顾问', 'Li Na');
  await admin.choose(form, '国家或地区', 'CN');
  await admin.submit(form, '启用展厅');
  await admin.message('静安店 已启用');

  const rep = await person('U0LINA', { tour: 'off' });
  await rep.openDm();
  const welcome = await rep.message(/Welcome to 静安店[\s\S]*Whenever a guest walks in/);
  await welcome.getByRole('button', { name: 'Register a customer' }).click();
  const registration = await rep.modal('Register a customer');
  await registration.getByLabel('Name').pressSequentially('Zhang Wei');
  await registration.getByLabel('Phone', { exact: true }).pressSequentially('138 1234 5678');
  await rep.choose(registration, 'Source', '自然来店');
  await rep.choose(registration, 'Level', 'H');
  await rep.submit(registration, 'Register');
  await rep.message(/Zhang Wei is on file as JA-0001/);
  const request = await admin.message(/新客户登记|待审核|Zhang Wei/);
  expect(await request.getByRole('button').count()).toBeGreaterThan(1);
});
