import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './support/find-chromium.js';
import { type Look, Person, PHONE } from './support/person.js';
import { type RunningShowroom, startShowroom } from './support/start-showroom.js';

/** Draws the README's pictures from the running page. */

const FOLDER = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const DESKTOP: Look = { viewport: { width: 1280, height: 800 }, tour: 'off' };

type Sitting = (slackUserId: string, look?: Look) => Promise<Person>;

async function shoot(person: Person, name: string) {
  const { page } = person;
  await page.screenshot({ path: `${FOLDER}${name}.png`, animations: 'disabled', caret: 'hide' });
  await person.closeForms();
  await page.context().close();
}

const pictures: Record<string, (sitDown: Sitting) => Promise<Person>> = {
  async digest(sitDown) {
    const rep = await sitDown('U0LINA', { viewport: { width: 1280, height: 860 } });
    await rep.openChannel();
    await rep.message(/Last 14 days[\s\S]*3 replies/);
    return rep;
  },
  async register(sitDown) {
    const rep = await sitDown('U0LINA');
    await rep.say('/register');
    const form = await rep.modal('Register a customer');
    await form.getByLabel('Name').fill('Zhao Lin 赵琳');
    await form.getByLabel('Phone', { exact: true }).fill('138 1234 5678');
    await rep.choose(form, 'Source', 'Walk-in');
    await form.getByRole('combobox', { name: 'Level' }).click();
    await form.getByRole('listbox').waitFor();
    return rep;
  },
  async 'manager-card'(sitDown) {
    const manager = await sitDown('U0CHENJING');
    await manager.openDm();
    const card = await manager.message(/New registration to audit[\s\S]*Approve/);
    await card.getByRole('button', { name: /Send back/ }).scrollIntoViewIfNeeded();
    return manager;
  },
  async 'base-data'(sitDown) {
    const manager = await sitDown('U0CHENJING', { viewport: { width: 1280, height: 900 } });
    await manager.say('/showroom base-data');
    const root = await manager.modal('Base data');
    await root.getByRole('button', { name: 'Open: Sources' }).click();
    await (await manager.modal('Sources')).getByText('entries found').waitFor();
    return manager;
  },
  async 'home-zh'(sitDown) {
    const rep = await sitDown('U0WANGLEI');
    await rep.openHome();
    return rep;
  },
  async stats(sitDown) {
    const manager = await sitDown('U0CHENJING', {
      colorScheme: 'dark',
      viewport: { width: 1280, height: 940 },
    });
    await manager.say('/stats today');
    await manager.message(/Only visible to you[\s\S]*Deals by focus point/);
    return manager;
  },
  async phone(sitDown) {
    const rep = await sitDown('U0WANGLEI', { ...PHONE, deviceScaleFactor: 2 });
    await rep.openHome();
    await rep.page
      .getByRole('button', { name: /^记录回访[:：]/ })
      .first()
      .tap();
    const form = await rep.modal('客户回访');
    await form.getByRole('textbox', { name: '沟通内容' }).fill('周末带家人来试驾，想看看后排空间。');
    return rep;
  },
};

async function takeAll(browser: Browser, showroom: RunningShowroom) {
  await mkdir(FOLDER, { recursive: true });
  for (const [name, compose] of Object.entries(pictures)) {
    const sitDown: Sitting = (id, look) => Person.sitDown(browser, showroom, id, { ...DESKTOP, ...look });
    await shoot(await compose(sitDown), name);
  }
}

const browser = await chromium.launch({ executablePath: findChromium() });
const showroom = await startShowroom();
try {
  await takeAll(browser, showroom);
} finally {
  await browser.close();
  await showroom.stop();
}
