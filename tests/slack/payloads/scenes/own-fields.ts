import { answerKey } from '../../../../src/domain/own-field.js';
import type { Scene, Stage } from '../stage.js';
import { choices, READERS, value } from './cast.js';

const ids = ({ house }: Stage) => house.baseData.ownFields.map(({ id }) => String(id));
/** The manager in front of the list. */
async function list({ as }: Stage) {
  const manager = as('manager');
  await manager.command('showroom', 'fields');
  return manager;
}

export const ownFields: Scene<Stage>[] = [
  ...READERS.map(
    (part): Scene<Stage> => [`${part}: own fields`, ({ as }) => as(part).command('showroom', 'fields')],
  ),
  [
    'own fields, from another form',
    async (stage) => (await list(stage)).clickInForm('own-fields', 'base-data'),
  ],
  ['own fields, for one who may not', ({ as }) => as('rep').clickAtHome('own-fields', 'home')],
  ['one own field too many', async (stage) => (await list(stage)).clickInForm('add-own-field', 'new')],
  [
    'every own field answered wrongly',
    async (stage) => {
      const wrong = stage.house.baseData.ownFields.map(({ id, kind }) => [
        answerKey(id),
        kind === 'text' ? stage.wording.note.repeat(9) : '?',
      ]);
      await stage.as('rep').command('register');
      await stage
        .as('rep')
        .submit({ ...choices(stage), name: 'X', noPhone: ['yes'], ...Object.fromEntries(wrong) });
      const empty = ids(stage).map((id) => [`own-${id}`, '']);
      await stage
        .as('rep')
        .submit({ ...choices(stage), name: 'X', noPhone: ['yes'], ...Object.fromEntries(empty) });
    },
  ],
  [
    'own fields moved, and a page and a showroom chosen',
    async (stage) => {
      const [, second] = ids(stage);
      const manager = await list(stage);
      for (const act of ['up', 'down']) await manager.clickInForm('own-field', `${act} ${second}`);
      await manager.clickInForm('own-field', 'up 0');
      await manager.clickInForm('own-fields-page', '1');
      await manager.clickInForm('own-fields-showroom', value(stage.house.showroom));
    },
  ],
  [
    'an own field changed, wrongly and rightly',
    async (stage) => {
      const fourth = ids(stage)[3];
      const edit = async () => {
        const manager = await list(stage);
        await manager.clickInForm('own-field', `edit ${fourth}`);
        return manager;
      };
      const manager = await edit();
      await manager.submit();
      await manager.submit({ name: stage.wording.name(1), choices: 'A' });
      await manager.submit({ name: 'Changed', kind: 'date', choices: 'A' });
      await stage.as('rep').submit({ name: 'Changed', choices: 'A' });
      await (await edit()).submit({ name: 'Changed', choices: 'A\nB' });
      await (await list(stage)).clickInForm('own-field', 'edit 0');
    },
  ],
  [
    'an own field retired, replaced, and brought back in vain',
    async (stage) => {
      const [first] = ids(stage);
      const add = async () => {
        const manager = await list(stage);
        await manager.clickInForm('add-own-field', 'new');
        return manager;
      };
      await (await list(stage)).clickInForm('own-field', `retire ${first}`);
      await (await list(stage)).clickInForm('own-field', `edit ${first}`);
      const manager = await add();
      await manager.submit();
      await manager.submit({ name: stage.wording.name(1), kind: 'text' });
      await stage.as('rep').submit({ name: 'New', kind: 'text' });
      await (await add()).submit({ name: stage.wording.name(77), kind: 'text' });
      for (const id of [first, '0'])
        await (await list(stage)).clickInForm('bring-back-own-field', String(id));
      await list(stage);
    },
  ],
];
