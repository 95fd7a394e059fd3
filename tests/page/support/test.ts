import { type Browser, chromium } from 'playwright-core';
import { test as base, expect } from 'vitest';
import { findChromium } from './find-chromium.js';
import { type Look, Person } from './person.js';
import { type RunningShowroom, startShowroom } from './start-showroom.js';

interface Fixtures {
  browser: Browser;
  showroom: RunningShowroom;
  person: (slackUserId: string, look?: Look) => Promise<Person>;
}

/** Each test file has a browser and a showroom of its own, in which nothing may go wrong unnoticed. */
export const inShowroom = (...startOptions: ('--empty' | '--new')[]) =>
  base.extend<Fixtures>({
    browser: [
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads which fixtures it asks for
      async ({}, use) => {
        const browser = await chromium.launch({ executablePath: findChromium() });
        await use(browser);
        await browser.close();
      },
      { scope: 'file' },
    ],
    showroom: [
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads which fixtures it asks for
      async ({}, use) => {
        const showroom = await startShowroom(...startOptions);
        await use(showroom);
        expect(await showroom.stop()).toEqual([]);
      },
      { scope: 'file' },
    ],
    person: async ({ browser, showroom }, use) => {
      const people: Person[] = [];
      await use(async (slackUserId, look) => {
        const person = await Person.sitDown(browser, showroom, slackUserId, look);
        people.push(person);
        return person;
      });
      for (const { page } of people) await page.context().close();
      expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
    },
  });
