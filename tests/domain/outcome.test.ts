import { describe, expect, test } from 'vitest';
import { fieldErrors } from '../../src/domain/field-error.js';
import {
  type Deal,
  dealError,
  type Loss,
  lossError,
  outcomeSchema,
  pendingStatus,
} from '../../src/domain/outcome.js';

const won = { kind: 'won', model: 5, units: 1, price: 169_800, orderDay: '2026-03-02' };
const lost = { kind: 'lost', reason: 9 };
const errorsOf = (form: Record<string, unknown>) => {
  const { error } = outcomeSchema.safeParse(form);
  return error ? fieldErrors(error) : {};
};

describe('the won form', () => {
  test.each([
    ['model', null, 'required'],
    ['units', null, 'not-a-number'],
    ['units', 0, 'not-a-number'],
    ['units', 1.5, 'not-a-number'],
    ['units', 1000, 'not-a-number'],
    ['price', undefined, 'not-a-number'],
    ['price', null, 'not-a-number'],
    ['price', '', 'not-a-number'],
    ['price', -1, 'not-a-number'],
    ['price', 'cheap', 'not-a-number'],
    ['orderDay', undefined, 'required'],
    ['orderDay', '2026-02-30', 'not-a-day'],
    ['deliveryDay', 'soon', 'not-a-day'],
    ['note', 'x'.repeat(1001), 'too-long'],
  ])('%s %j is refused as %s', (field, value, error) => {
    expect(errorsOf({ ...won, [field]: value })).toEqual({ [field]: error });
  });

  test('takes numbers as Slack sends them, and needs no delivery day', () => {
    expect(outcomeSchema.parse({ ...won, units: '2', price: '339600' })).toMatchObject({
      units: 2,
      price: 339_600,
      deliveryDay: null,
    });
  });

  test.each([
    ['2026-03-02', null, undefined],
    ['2026-03-03', null, { field: 'orderDay', error: 'order-day-in-future' }],
    ['2026-03-01', '2026-02-28', { field: 'deliveryDay', error: 'delivery-before-order' }],
    ['2026-03-01', '2026-03-01', undefined],
    ['2026-03-01', '2026-09-01', undefined],
  ])('ordered on %s and delivered on %s, today being 2 March', (orderDay, deliveryDay, error) => {
    const deal = outcomeSchema.parse({ ...won, orderDay, deliveryDay }) as Deal;
    expect(dealError(deal, '2026-03-02')).toEqual(error);
  });
});

describe('the lost form', () => {
  test('needs a reason', () => {
    expect(errorsOf({ kind: 'lost' })).toEqual({ reason: 'required' });
  });

  test.each([
    [null, {}, undefined],
    ['unreachable', {}, undefined],
    ['bought-another-brand', {}, { field: 'competitor', error: 'reason-needs-competitor' }],
    ['bought-another-brand', { note: 'A Camry' }, { field: 'competitor', error: 'reason-needs-competitor' }],
    ['bought-another-brand', { competitor: 4 }, undefined],
    ['other', {}, { field: 'note', error: 'reason-needs-note' }],
    ['other', { note: '  ' }, { field: 'note', error: 'reason-needs-note' }],
    ['other', { note: 'Moved abroad' }, undefined],
  ] as const)('for the reason %s with %j', (code, different, error) => {
    expect(lossError(outcomeSchema.parse({ ...lost, ...different }) as Loss, code, 2)).toEqual(error);
  });
});

test('another brand is named only where there are competitors to choose from', () => {
  const loss = outcomeSchema.parse(lost) as Loss;
  expect(lossError(loss, 'bought-another-brand', 1)).toMatchObject({ error: 'reason-needs-competitor' });
  expect(lossError(loss, 'bought-another-brand', 0)).toBeUndefined();
});

test('invalid needs a note', () => {
  expect(errorsOf({ kind: 'invalid', note: ' ' })).toEqual({ note: 'required' });
  expect(errorsOf({ kind: 'invalid', note: 'A supplier' })).toEqual({});
});

test('lost and invalid wait alike', () => {
  expect([pendingStatus('won'), pendingStatus('lost'), pendingStatus('invalid')]).toEqual([
    'won-pending',
    'lost-pending',
    'lost-pending',
  ]);
});
