import { expect } from 'vitest';
import { inShowroom } from './support/test.js';

const test = inShowroom();

test('who uses Slack in Chinese has the page and the bot in Chinese', async ({ person }) => {
  const rep = await person('U0WANGLEI');
  expect(await rep.page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await rep.openHome();
  await rep.page.getByText('Wang Lei 王磊，你好').waitFor();
  await rep.page.getByRole('button', { name: '登记客户' }).click();
  const form = await rep.modal('客户登记');
  await form.getByRole('button', { name: '登记' }).click();
  await form.getByText('请填写').first().waitFor();
  await rep.page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });

  await rep.openChannel();
  await rep.say('/stats today');
  await rep.message(/仅对你可见[\s\S]*今日/);
});

test('the same showroom is English for who uses Slack in English', async ({ person }) => {
  const rep = await person('U0LINA');
  expect(await rep.page.locator('html').getAttribute('lang')).toBe('en-US');
  await rep.openHome();
  await rep.page.getByText('Hello, Li Na 李娜').waitFor();
});

test('a visitor without a name starts as the first rep, and can become anybody', async ({
  person,
  showroom,
}) => {
  const visitor = await person('U0TOM');
  await visitor.page.goto(showroom.url);
  await visitor.page.getByRole('button', { name: /Acting as.*Li Na/ }).click();
  await visitor.page.getByRole('menuitemradio', { name: /Chen Jing/ }).click();
  await visitor.page.getByRole('button', { name: /Acting as.*Chen Jing/ }).waitFor();
  expect(visitor.page.url()).toContain('as=U0CHENJING');
});
