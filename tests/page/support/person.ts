import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { RunningShowroom } from './start-showroom.js';

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

export interface Look extends BrowserContextOptions {
  /** The page greets a newcomer with its tour; else this is somebody who has put it away. */
  tour?: 'off';
}

/** Somebody in front of the page: does what people do with it, and sees what they see. */
export class Person {
  /** What the browser complained of; a refused request is the workspace at its work. */
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      const isRefusal = message.text().includes('status of 400');
      if (message.type() === 'error' && !isRefusal) this.complaints.push(message.text());
    });
  }

  static async sitDown(
    browser: Browser,
    { url, timeZone }: Pick<RunningShowroom, 'url' | 'timeZone'>,
    slackUserId: string,
    { tour, ...options }: Look = {},
  ): Promise<Person> {
    const context = await browser.newContext({ timezoneId: timeZone, reducedMotion: 'reduce', ...options });
    const person = new Person(await context.newPage());
    await person.page.goto(`${url}/?as=${slackUserId}${tour ? `&tour=${tour}` : ''}`);
    await person.sidebar.waitFor();
    return person;
  }

  get sidebar(): Locator {
    return this.page.locator('.sidebar nav');
  }

  get log(): Locator {
    return this.page.locator('main').getByRole('log');
  }

  get composer(): Locator {
    return this.page.locator('main').getByRole('textbox');
  }

  async openChannel() {
    await this.sidebar.getByRole('link', { name: 'sales-floor' }).click();
    await this.log.waitFor();
  }

  /** The messages between this person and the bot. */
  async openDm() {
    await this.sidebar.locator('h2').last().locator('~ a').first().click();
    await this.log.waitFor();
  }

  async openHome() {
    await this.sidebar.getByRole('link').first().click();
    await this.page.locator('main .home > .blocks').waitFor();
  }

  async say(words: string) {
    await this.composer.pressSequentially(words);
    await this.composer.press('Enter');
  }

  /** The newest message that says so, once it is there. */
  async message(words: string | RegExp): Promise<Locator> {
    const message = this.page.getByRole('article').filter({ hasText: words }).last();
    await message.waitFor();
    return message;
  }

  async modal(title: string): Promise<Locator> {
    const modal = this.page.getByRole('dialog', { name: title, exact: true });
    await modal.waitFor();
    return modal;
  }

  /** Presses the form's button, which closes it. */
  async submit(modal: Locator, button: string) {
    await modal.getByRole('button', { name: button, exact: true }).click();
    await modal.waitFor({ state: 'detached' });
  }

  /** Closes a form that came from the Home, once it says what was done: there is no conversation to say it in. */
  async putAway(modal: Locator, words: RegExp) {
    await modal.getByText(words).waitFor();
    await modal.getByRole('button', { name: 'Close' }).last().click();
    await modal.waitFor({ state: 'detached' });
  }

  /** Closes whatever forms are open: the workspace keeps them for whoever comes back. */
  async closeForms() {
    const dialogs = this.page.getByRole('dialog');
    for (let open = await dialogs.count(); open > 0; open = await dialogs.count()) {
      const front = dialogs.nth(open - 1);
      await front
        .getByRole('button', { name: /^(Close|Cancel|关闭|取消)$/ })
        .last()
        .click();
      await front.waitFor({ state: 'detached' });
    }
  }

  /** Types what narrows the list down, and clicks what is left. */
  async choose(modal: Locator, field: string, ...choices: string[]) {
    const box = modal.getByRole('combobox', { name: field, exact: true });
    for (const choice of choices) {
      await box.click();
      await box.fill(choice);
      await modal.getByRole('option', { name: choice }).first().click();
    }
    if ((await box.getAttribute('aria-expanded')) === 'true') await box.press('Escape');
  }
}
