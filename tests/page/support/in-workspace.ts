import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { test as base, expect } from 'vitest';
import type { Workspace } from '../../../src/workspace/server/start-workspace.js';
import { type BareApp, call, connectBareApp } from '../../workspace/bare-app.js';
import { modal } from '../../workspace/samples.js';
import { tinyWorkspace } from '../../workspace/tiny-app.js';
import { findChromium } from './find-chromium.js';
import { type Look, Person } from './person.js';

const PAGE = fileURLToPath(new URL('../../../dist/page', import.meta.url));

interface Tiny {
  workspace: Workspace;
  app: BareApp;
}

interface Fixtures {
  browser: Browser;
  tiny: Tiny;
  person: (memberId: string, look?: Look) => Promise<Person>;
  /** Opens a form in front of the member; no bot of ours has to have such a one. */
  openForm: (memberId: string, blocks: object[]) => Promise<void>;
}

/** A small workspace with an app that answers as the test says, for what the page can do beyond the bot's own forms. */
export const inWorkspace = () =>
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
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads which fixtures it asks for
    tiny: async ({}, use) => {
      const panel = { onJump: () => {}, onReset: async () => {} };
      const workspace = await tinyWorkspace({ pageDir: PAGE, panel });
      const app = await connectBareApp(workspace);
      await use({ workspace, app });
      await app.close();
      await workspace.stop();
    },
    person: async ({ browser, tiny: { workspace } }, use) => {
      const people: Person[] = [];
      await use(async (memberId, look) => {
        const person = await Person.sitDown(browser, { ...workspace, timeZone: 'Etc/UTC' }, memberId, look);
        people.push(person);
        return person;
      });
      for (const { page } of people) await page.context().close();
      expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
    },
    openForm: async ({ tiny: { workspace, app } }, use) => {
      await use(async (as, blocks) => {
        await workspace.client.command({ as, channel: workspace.dmId(as), command: '/form', text: '' });
        const { trigger_id } = app.envelopes.at(-1)!.payload;
        expect(await call(workspace, 'views.open', { trigger_id, view: modal(blocks) })).toMatchObject({
          ok: true,
        });
      });
    },
  });
