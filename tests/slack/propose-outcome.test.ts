import { describe, expect, test } from 'vitest';
import { aBot } from '../support/a-bot.js';
import { anActiveCustomer, customerNow } from '../support/a-customer.js';
import type { Entry } from '../support/enter-value.js';
import { buttonsIn } from '../support/find-button.js';

type Words = Record<string, Entry>;
type Kind = 'Won' | 'Lost' | 'Invalid';

async function withActive() {
  const world = await aBot();
  const words = { name: 'Zhang Wei', phone: '13812345678', desiredModels: ['Tucson'] };
  const customer = anActiveCustomer(world, words);
  const rep = world.person('rep');
  const opens = async (kind: Kind) => {
    await rep.command('/customer Zhang');
    await rep.click(kind);
    return rep.modal(kind);
  };
  return {
    ...world,
    rep,
    manager: world.person('manager'),
    otherManager: world.person('otherManager'),
    now: () => customerNow(world, customer),
    /** The rep opens the form from the card. */
    opens,
    async proposes(kind: Kind, entries: Words) {
      const form = await opens(kind);
      form.fill(entries);
      expect(await form.submit()).toEqual({});
      await rep.sees(/waiting for your manager to confirm/);
    },
  };
}

const refused: [string, Kind, Words, string][] = [
  ['a won without a price', 'Won', {}, 'price'],
  ['a price that is no number', 'Won', { price: 'cheap' }, 'price'],
  ['no units', 'Won', { price: '1', units: '0' }, 'units'],
  ['an order day in the future', 'Won', { price: '1', orderDay: '2026-03-03' }, 'orderDay'],
  ['a delivery before the order', 'Won', { price: '1', deliveryDay: '2026-03-01' }, 'deliveryDay'],
  ['a loss without a reason', 'Lost', { note: 'Gone' }, 'reason'],
  ['another brand without the model', 'Lost', { reason: 'bought-another-brand' }, 'competitor'],
  ['“other” without a note', 'Lost', { reason: 'other' }, 'note'],
  ['an invalid without a note', 'Invalid', {}, 'note'],
  ['a note that is too long', 'Invalid', { note: 'x'.repeat(1001) }, 'note'],
];

test.each(refused)('refuses %s beside its field, and keeps the rest', async (_what, kind, words, field) => {
  const { opens, now } = await withActive();
  const form = await opens(kind);
  form.fill(words);
  expect(Object.keys(await form.submit())).toEqual([field]);
  expect(form.values).toMatchObject(words);
  expect(now().status).toBe('active');
});

test('won offers the one model desired, one unit and today', async () => {
  const { opens } = await withActive();
  const form = await opens('Won');
  expect(form.values).toMatchObject({ model: 'Tucson', units: '1', orderDay: '2026-03-02', price: null });
  expect(form.text).toContain('Price in CNY');
});

describe('a confirmed outcome', () => {
  test('won counts only once it is confirmed', async () => {
    const { proposes, rep, manager, now } = await withActive();
    await proposes('Won', { price: '150000', units: '2' });
    await manager.sees(/Won: please confirm[\s\S]*Tucson[\s\S]*CN¥150,000/);
    await manager.command('/stats today');
    await manager.sees(/Won \(0 units\): 0/);
    await manager.click('Confirm');
    await rep.sees(/Won confirmed by Wang Fang[\s\S]*Congratulations/);
    await manager.command('/stats today');
    await manager.sees(/Won \(2 units\): 1[\s\S]*Zhang Wei/);
    expect(now().status).toBe('won');
  });

  test('lost counts with its reason', async () => {
    const { proposes, rep, manager, now } = await withActive();
    await proposes('Lost', { reason: 'bought-another-brand', competitor: 'Camry' });
    await manager.sees(/Lost: please confirm[\s\S]*bought-another-brand[\s\S]*Camry/);
    await manager.click('Confirm');
    await rep.sees(/Lost confirmed by Wang Fang/);
    expect(now().status).toBe('lost');
  });

  test('invalid is no loss', async () => {
    const { proposes, manager, rep, now } = await withActive();
    await proposes('Invalid', { note: 'A colleague from the other showroom.' });
    await manager.sees(/Invalid: please confirm[\s\S]*A colleague/);
    await manager.click('Confirm');
    await rep.sees(/Invalid confirmed/);
    await manager.command('/stats today');
    await manager.sees(/Lost: 0[\s\S]*Invalid: 1/);
    expect(now().status).toBe('invalid');
  });

  test('leaves no buttons on the card', async () => {
    const { proposes, rep } = await withActive();
    await proposes('Lost', { reason: 'price' });
    const asked = await rep.sees(/waiting for your manager/);
    await rep.command('/customer Zhang');
    const card = await rep.sees(/Lost: waiting for a manager to confirm/, { after: asked });
    expect(buttonsIn(card.blocks)).toEqual([]);
  });
});

test('a returned outcome is active again, due tomorrow, with the manager’s reason', async () => {
  const { proposes, rep, manager, otherManager, now } = await withActive();
  await proposes('Lost', { reason: 'price' });
  await manager.click('Return');
  const form = await manager.modal('Return');
  form.fill({ reason: 'Offer the old model first.' });
  expect(await form.submit()).toEqual({});
  const told = await rep.sees(
    /Lost returned by Wang Fang[\s\S]*revisit due 3 Mar 2026[\s\S]*Offer the old model/,
  );
  expect(buttonsIn(told.blocks)).toEqual(['Log revisit', 'Won', 'Lost', 'Invalid']);
  await otherManager.sees(/Lost returned by Wang Fang/, { in: 'dm' });
  expect(now()).toMatchObject({ status: 'active', nextRevisitDay: '2026-03-03' });

  await proposes('Won', { price: '140000' });
  await otherManager.click('Confirm');
  await rep.sees(/Won confirmed by John Hill/);
  await rep.command('/customer Zhang');
  await rep.sees(/won confirmed[\s\S]*proposed won[\s\S]*lost returned: Offer the old model/);
});

test('two managers who decide differently at the same moment: one of them counts', async () => {
  const { proposes, rep, manager, otherManager, now, idle } = await withActive();
  await proposes('Won', { price: '150000' });
  await otherManager.click('Return');
  const form = await otherManager.modal('Return');
  form.fill({ reason: 'Which colour?' });
  await Promise.all([manager.click('Confirm'), form.submit()]);
  await rep.sees(/Won (confirmed|returned)/);
  await idle();
  const decided = rep.messages({ in: 'dm' }).filter(({ text }) => /Won (confirmed|returned) by/.test(text));
  expect(decided).toHaveLength(1);
  expect(now().status).toBe(decided[0]?.text.includes('confirmed') ? 'won' : 'active');
});
