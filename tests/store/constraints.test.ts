import { beforeAll, describe, expect, test } from 'vitest';
import { STATUSES } from '../../src/domain/customer.js';
import {
  aCustomerIn,
  approvalOf,
  aRegisteredCustomer,
  concluded,
  proposed,
  sentBack,
} from '../support/a-customer.js';
import { aShowroom, type House } from '../support/a-showroom.js';
import { aDeal } from '../support/forms.js';

let house: House;
const run = (statement: string) => house.db.$client.prepare(statement).run();

/** The same row again, with these columns different. */
function copy(table: string, id: number, different: Record<string, string>) {
  const columns = house.db.$client
    .prepare<[], { name: string }>(`select name from pragma_table_info('${table}') where name <> 'id'`)
    .all()
    .map(({ name }) => name);
  const values = columns.map((column) => different[column] ?? column);
  return run(`insert into ${table} (${columns}) select ${values} from ${table} where id = ${id}`);
}

beforeAll(() => {
  house = aShowroom();
});

describe('a customer', () => {
  test('has a phone that no other open file in the showroom has, whatever its status', () => {
    const { id } = aRegisteredCustomer(house);
    for (const status of ['registered', 'returned', 'won-pending', 'lost-pending'])
      expect(() => copy('customers', id, { number: `'N-${status}'`, status: `'${status}'` })).toThrow(
        'UNIQUE constraint failed: customers.showroom_id, customers.phone_tail, customers.phone',
      );
    for (const status of ['won', 'lost', 'invalid'])
      expect(copy('customers', id, { number: `'N-${status}'`, status: `'${status}'` }).changes).toBe(1);
  });

  test('without a phone is not in the way of another without one', () => {
    const { id } = aRegisteredCustomer(house, { phone: null });
    expect(copy('customers', id, { number: "'N-none'" }).changes).toBe(1);
  });

  test('has a number of its own', () => {
    const { id } = aRegisteredCustomer(house, { phone: null });
    expect(() => copy('customers', id, {})).toThrow('UNIQUE constraint failed: customers.number');
  });

  test('is in a known status', () => {
    const { id } = aRegisteredCustomer(house);
    expect(() => run(`update customers set status = 'sleeping' where id = ${id}`)).toThrow(
      'customers_status',
    );
  });

  test.each(STATUSES)(
    'that is %s has an owner unless pooled, and a next revisit only when active',
    (status) => {
      const { id } = aCustomerIn(house, status);
      const set = (change: string) => () => run(`update customers set ${change} where id = ${id}`);
      expect(set(status === 'pooled' ? 'owner_id = 1' : 'owner_id = null')).toThrow('customers_owner');
      expect(
        set(status === 'active' ? 'next_revisit_day = null' : "next_revisit_day = '2026-03-09'"),
      ).toThrow('customers_revisit');
    },
  );

  test.each([
    'owner_id',
    'level_id',
    'source_id',
    'industry_id',
    'registered_by_id',
    'previous_id',
    'showroom_id',
  ])('points to a %s that exists', (column) => {
    const { id } = aRegisteredCustomer(house);
    expect(() => run(`update customers set ${column} = 9999 where id = ${id}`)).toThrow('FOREIGN KEY');
  });

  test('cannot be deleted', () => {
    const { id } = aRegisteredCustomer(house);
    expect(() => run(`delete from customers where id = ${id}`)).toThrow('FOREIGN KEY');
  });

  test('has its phone’s last four digits beside it, and no others', () => {
    const { id } = aRegisteredCustomer(house, { phone: '13900001234' });
    expect(house.db.$client.prepare(`select phone_tail from customers where id = ${id}`).pluck().get()).toBe(
      '1234',
    );
    expect(() => run(`update customers set phone_tail = '0000' where id = ${id}`)).toThrow(
      'generated column',
    );
  });
});

describe('a revisit that is due', () => {
  const dueOf = (status: 'active' | 'won-pending' | 'pooled') => {
    const { id } = aCustomerIn(house, status);
    return Number(house.db.$client.prepare(`select id from dues where customer_id = ${id}`).pluck().get());
  };

  test('is the only open one of its customer', () => {
    expect(() => copy('dues', dueOf('active'), {})).toThrow('UNIQUE constraint failed: dues.customer_id');
    expect(copy('dues', dueOf('won-pending'), {}).changes).toBe(1);
  });

  test.each([
    ['active', "status = 'forgotten'", 'dues_status'],
    ['active', "closed_day = '2026-03-02'", 'dues_closed'],
    ['active', "status = 'missed'", 'dues_closed'],
    ['pooled', "status = 'open'", 'dues_closed'],
  ] as const)('of a customer who is %s cannot have %s', (status, change, constraint) => {
    expect(() => run(`update dues set ${change} where id = ${dueOf(status)}`)).toThrow(constraint);
  });
});

describe('an approval', () => {
  test('is the only one that a customer waits for', () => {
    const approval = approvalOf(house, aRegisteredCustomer(house));
    expect(() => copy('approvals', approval.id, {})).toThrow(
      'UNIQUE constraint failed: approvals.customer_id',
    );
  });

  test('that is decided is in the way of no other', () => {
    const approval = approvalOf(house, sentBack(house, aRegisteredCustomer(house)));
    expect(copy('approvals', approval.id, {}).changes).toBe(1);
  });

  test.each([
    ["kind = 'holiday'", 'approvals_kind'],
    ["status = 'maybe'", 'approvals_status'],
    ["status = 'approved'", 'approvals_decided'],
    ['decided_at = 1', 'approvals_decided'],
  ])('cannot have %s', (change, constraint) => {
    const { id } = approvalOf(house, aRegisteredCustomer(house));
    expect(() => run(`update approvals set ${change} where id = ${id}`)).toThrow(constraint);
  });
});

describe('an outcome', () => {
  const outcomeOf = (status: 'won-pending' | 'lost-pending' | 'won' | 'lost' | 'invalid') =>
    approvalOf(house, aCustomerIn(house, status)).outcomeId ?? 0;

  test.each(['won-pending', 'won'] as const)('of a customer who is %s is the only standing one', (status) => {
    const id = outcomeOf(status);
    const standing = 'UNIQUE constraint failed: outcomes.customer_id';
    expect(() => copy('outcomes', id, {})).toThrow(standing);
    expect(copy('outcomes', id, { status: "'returned'", confirmed_day: 'null' }).changes).toBe(1);
  });

  test('that was returned leaves room for the next', () => {
    const customer = aCustomerIn(house, 'active');
    sentBack(house, proposed(house, customer, aDeal(house)));
    expect(concluded(house, customer, aDeal(house)).status).toBe('won');
  });

  test.each(['model_id = null', 'units = null', 'units = 0', 'price = null', 'order_day = null'])(
    'that is won cannot have %s',
    (change) => {
      expect(() => run(`update outcomes set ${change} where id = ${outcomeOf('won')}`)).toThrow(
        'outcomes_deal',
      );
    },
  );

  test('that is lost has a reason; one that is invalid needs none', () => {
    expect(() => run(`update outcomes set reason_id = null where id = ${outcomeOf('lost')}`)).toThrow(
      'outcomes_loss',
    );
    expect(run(`update outcomes set reason_id = null where id = ${outcomeOf('invalid')}`).changes).toBe(1);
  });

  test.each([
    ["kind = 'draw'", 'outcomes_kind'],
    ["status = 'maybe'", 'outcomes_status'],
    ["status = 'confirmed'", 'outcomes_confirmed'],
    ["confirmed_day = '2026-03-02'", 'outcomes_confirmed'],
  ])('that is pending cannot have %s', (change, constraint) => {
    expect(() => run(`update outcomes set ${change} where id = ${outcomeOf('lost-pending')}`)).toThrow(
      constraint,
    );
  });
});

describe('a notification', () => {
  test.each([
    ['staff_id = null', 'notifications_recipient'],
    ["channel = 'C1'", 'notifications_recipient'],
    ["state = 'lost'", 'notifications_state'],
  ])('to a person cannot have %s', (change, constraint) => {
    aRegisteredCustomer(house);
    expect(() => run(`update notifications set ${change} where kind = 'approval-request'`)).toThrow(
      constraint,
    );
  });

  test('is the only Home of a person', () => {
    const home = (staffId: number) =>
      run(
        `insert into notifications (kind, showroom_id, staff_id, state, due_at, created_at) values ('home', 1, ${staffId}, 'pending', 0, 0)`,
      );
    expect(home(1).changes).toBe(1);
    expect(home(2).changes).toBe(1);
    expect(() => home(1)).toThrow('UNIQUE constraint failed: notifications.staff_id');
  });
});

describe('the rest', () => {
  test.each([
    [
      'insert into levels select 99, showroom_id, code, name, null, 1, 1, 9, null from levels limit 1',
      'UNIQUE',
    ],
    ['update levels set interval_days = 0', 'levels_interval'],
    ['update levels set protection_days = interval_days - 1', 'levels_interval'],
    ["update entries set list = 'colour'", 'entries_list'],
    [
      'insert into entries select 999, showroom_id, list, name, null, 9, null, null from entries limit 1',
      'UNIQUE',
    ],
    ["insert into staff_roles values (1, 'owner')", 'staff_roles_role'],
    ['insert into staff_roles select * from staff_roles limit 1', 'UNIQUE'],
    ["update staff set status = 'asleep'", 'staff_status'],
    ["update staff set slack_user_id = 'U1'", 'UNIQUE'],
    ['insert into job_runs select * from job_runs limit 1', 'UNIQUE'],
    ["insert into submissions values ('form', 9999, 0)", 'FOREIGN KEY'],
    ['insert into submissions select token, customer_id, 1 from submissions limit 1', 'UNIQUE'],
    ['insert into interests values (1, 9999)', 'FOREIGN KEY'],
    [
      "insert into revisits (customer_id, staff_id, way, reached, said, level_id, at, day, next_day, next_reason) values (1, 1, 'dream', 1, '', 1, 0, '', '', '')",
      'revisits_way',
    ],
  ])('%s breaks %s', (statement, constraint) => {
    aRegisteredCustomer(house);
    expect(() => run(statement)).toThrow(constraint);
  });
});
