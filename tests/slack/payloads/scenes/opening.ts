import type { EmptyStage, Scene } from '../stage.js';

const SET_UP = {
  code: 'BJ',
  teamChannel: 'C_TEAM',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
  country: 'CN',
  levelPreset: 'HABC',
};

/** The same from the first command on: there is no showroom yet. */
export const OPENING_SCENES: readonly Scene<EmptyStage>[] = [
  ['a command before the set-up', ({ admin }) => admin.command('register')],
  ['Home before the set-up', ({ admin }) => admin.openHome()],
  ['set-up by one who may not', ({ stranger }) => stranger.command('showroom', 'setup')],
  ['set-up from its button', ({ admin }) => admin.click('set-up', 'open')],
  [
    'set-up, empty and filled in',
    async ({ admin, wording }) => {
      await admin.command('showroom', 'setup');
      await admin.submit();
      const desiredModels = Array.from({ length: 30 }, (_, number) => wording.name(number)).join('\n');
      const managers = Array.from({ length: 20 }, (_, number) => `U_M${number}`);
      await admin.submit({ ...SET_UP, name: wording.name(0), desiredModels, managers });
      await admin.submit({ ...SET_UP, name: wording.name(0), desiredModels, managers });
    },
  ],
  ['a stranger with twenty managers to ask', ({ stranger }) => stranger.command('showroom', 'help')],
  ['the welcome', ({ bench }) => bench.deliver()],
];
