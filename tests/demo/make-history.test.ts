import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '../../src/domain/calendar.js';
import { aHistory, aPassingHistory, type History } from './a-history.js';
import { expectNoRuleBroken, expectSomethingOfEverything, REPS } from './expect-history.js';

const SHANGHAI = 'Asia/Shanghai';

describe('the history, in the afternoon', () => {
  const now = instantAt('2026-11-20', '15:20', SHANGHAI);
  let history: History;
  beforeAll(() => {
    history = aHistory({ now });
  });
  afterAll(() => history.close());

  test('has something of everything, and work for every rep', () => expectSomethingOfEverything(history));

  test('knows the price of every car on sale, and its most frequent rivals', () => {
    const { count } = history;
    expect(count("from entries where list = 'desiredModel' and details ->> 'listPrice' > 100000")).toBe(8);
    expect(count("from entries where list = 'competitorModel' and details ->> 'answer' <> ''")).toBe(6);
  });

  test('breaks no rule and knows nothing of the future', () => expectNoRuleBroken(history, now));

  test('has enquiries, wins and losses of today', () => {
    const { count, today } = history;
    expect(count("from customers where registered_day = ? and status <> 'returned'", today)).toBeGreaterThan(
      5,
    );
    expect(count("from outcomes where kind = 'won' and confirmed_day = ?", today)).toBe(3);
    expect(count("from outcomes where kind = 'lost' and confirmed_day = ?", today)).toBe(2);
  });

  test('leaves decisions of today to the manager, and none of an earlier day', () => {
    const { count, showroom } = history;
    const midnight = instantAt('2026-11-20', '00:00', showroom.timeZone).getTime();
    expect(count("from approvals where status = 'pending' and kind = 'audit'")).toBe(3);
    expect(count("from approvals where status = 'pending' and kind <> 'audit'")).toBe(2);
    expect(count("from approvals where status = 'pending' and requested_at < ?", midnight)).toBe(0);
  });

  test('sends a registration back to the first rep, who has not corrected it yet', () => {
    const returned = history.rows(
      "select s.name from customers c join staff s on s.id = c.owner_id where c.status = 'returned'",
    );
    expect(returned).toEqual([{ name: REPS[0] }]);
  });

  test('has seen corrections, claims, returned outcomes, vain and late revisits', () => {
    const { count } = history;
    for (const kind of ['resubmitted', 'claimed', 'pooled'])
      expect(count("from journal where json_extract(happening, '$.kind') = ?", kind), kind).toBeGreaterThan(
        0,
      );
    expect(count("from approvals where status = 'returned' and kind <> 'audit'")).toBeGreaterThan(0);
    expect(count('from revisits where not reached')).toBeGreaterThan(0);
    expect(count("from dues where status = 'done' and closed_day > due_day")).toBeGreaterThan(0);
    expect(count('from customers where second_visit_day is not null')).toBeGreaterThan(0);
  });

  test('registers about a tenth of the guests without a phone, and no phone twice', () => {
    const { count } = history;
    const share = Number(count('from customers where phone is null')) / Number(count('from customers'));
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.15);
    expect(
      count('from (select 1 from customers where phone is not null group by phone having count(*) > 1)'),
    ).toBe(0);
  });

  test('has only the last day to tell: its digest, its lists and its decisions', () => {
    const { rows, count, today } = history;
    expect(rows("select day from notifications where kind = 'digest' and state = 'pending'")).toEqual([
      { day: today },
    ]);
    expect(count("from notifications where kind = 'due-list' and state = 'pending'")).toBe(REPS.length);
    const unsaid =
      count(`from approvals a where status = 'pending' and not exists (select 1 from notifications n
      where n.kind = 'approval-request' and n.subject_id = a.id and n.state = 'pending')`);
    expect(unsaid).toBe(0);
  });

  test('is the same again from the same seed, and another from another', { timeout: 60_000 }, () => {
    const told = ({ rows }: History) =>
      rows('select at, happening, customer_id, staff_id from journal order by id');
    expect(told(aPassingHistory({ now }))).toEqual(told(history));
    expect(told(aPassingHistory({ now, seed: 7 }))).not.toEqual(told(history));
  });
});
