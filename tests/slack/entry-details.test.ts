import { expect, test } from 'vitest';
import { en } from '../../src/text/en.js';
import { describeEntry } from '../../src/use-cases/describe-entry.js';
import { aBot } from '../support/a-bot.js';
import { anActiveCustomer, expectKind } from '../support/a-customer.js';
import { aToken } from '../support/forms.js';

const words = en.entryDetails;

test('the card of a customer who considers a competitor’s model has its dossier, which a manager changes', async () => {
  const { person, ...house } = await aBot();
  const manager = person('manager');
  const rep = person('rep');
  anActiveCustomer(house, {
    name: 'Zhang Wei',
    desiredModels: ['Sonata'],
    competitorModels: ['Camry', 'CR-V'],
  });
  const describe = (model: 'Camry' | 'Sonata', details: object) =>
    expectKind(
      describeEntry(
        house.deps,
        house.entry(model === 'Camry' ? 'competitorModel' : 'desiredModel', model).id,
        details,
        house.actor('manager'),
        aToken(),
      ),
      'described',
    );
  describe('Camry', { maker: 'Toyota', answer: 'Ours has *five* years of warranty.' });
  describe('Sonata', { trim: 'GLS, Premium', listPrice: '159800', availability: 'in stock' });

  await rep.command('/customer Zhang');
  const card = await rep.sees('Sonata: GLS, Premium · list price CN¥159,800 · in stock');
  await rep.click(words.dossier('Camry'), { in: card });
  const read = await rep.modal(words.title);
  expect(read.text).toContain('Toyota');
  expect(read.text).toContain('Ours has *five* years of warranty.');
  expect(read.text).not.toContain(words.fields.weaknesses);
  expect(read.text).not.toContain(words.change);

  await manager.command('/customer Zhang');
  await manager.sees('Sonata: GLS');
  await manager.click(words.dossier('Camry'));
  const dossier = await manager.modal(words.title);
  await dossier.press(words.change);
  await dossier.shows(words.hints.answer);
  expect(dossier.values).toMatchObject({ maker: 'Toyota', weaknesses: null });
  dossier.fill({ weaknesses: 'Dear to insure' });
  expect(await dossier.submit()).toEqual({});
  await dossier.shows('Dear to insure');
  expect(dossier.text).toContain('Toyota');

  await rep.click('Won');
  const won = await rep.modal('Won');
  expect(won.text).toContain('List prices for one unit: Sonata CN¥159,800.');
});
