import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/open-database.js';
import { viewDueRevisits } from '../../src/use-cases/list-due-revisits.js';
import { runDueJobs } from '../../src/use-cases/run-due-jobs.js';
import { aCustomerIn, anActiveCustomer, customerNow, happened, revisited } from '../support/a-customer.js';
import { aFolder } from '../support/a-folder.js';
import { aShowroom, type Part } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { notified, recipients } from '../support/notified.js';

const jobs = (house: ReturnType<typeof aShowroom>) => runDueJobs(house.deps).map(({ job }) => job);

describe('the morning’s jobs', () => {
  test('run once a day, at the minute, and are made up later when the morning was missed', () => {
    const house = aShowroom();
    const ran: string[] = [];
    const at = (day: string, time: string) => {
      house.clock.set(day, time);
      const done = jobs(house);
      if (done.length > 0) ran.push(`${day} ${time} ${done}`);
    };
    at('2026-03-03', '08:29');
    at('2026-03-03', '08:30');
    at('2026-03-03', '08:31');
    at('2026-03-03', '23:59');
    at('2026-03-04', '00:00');
    // Down on the morning of the 4th, and the whole 5th.
    at('2026-03-04', '17:45');
    at('2026-03-06', '08:30');
    expect(ran).toEqual([
      '2026-03-03 08:29 backup,staff-check',
      '2026-03-03 08:30 pool,digest',
      '2026-03-04 17:45 backup,staff-check,pool,digest',
      '2026-03-06 08:30 backup,staff-check,pool,digest',
    ]);
    expect(notified(house, 'digest').map(({ day, late }) => `${day} ${late}`)).toEqual([
      '2026-03-03 false',
      '2026-03-04 true',
      '2026-03-06 false',
    ]);
  });

  test.each([
    ['02:29', ['backup', 'staff-check', 'pool', 'digest']],
    ['02:30', ['staff-check', 'pool', 'digest']],
    ['06:00', ['pool', 'digest']],
    ['08:29', ['pool', 'digest']],
    ['08:30', []],
    ['19:59', []],
  ])('of a showroom set up at %s still to run that day: %j', (time, left) => {
    const opened = new Date(`2026-03-02T${time}:00+08:00`);
    const house = aShowroom({ opened });
    house.clock.set('2026-03-02', '19:59');
    expect(jobs(house)).toEqual(left);
    house.clock.set('2026-03-03', '08:30');
    expect(jobs(house)).toEqual(['backup', 'staff-check', 'pool', 'digest']);
  });

  test('bring no digest once the showroom has closed, and one again the next morning', () => {
    const house = aShowroom();
    house.clock.set('2026-03-03', '20:00');
    expect(jobs(house)).toEqual(['backup', 'staff-check', 'pool']);
    house.clock.set('2026-03-03', '23:59');
    expect(jobs(house)).toEqual([]);
    expect(notified(house, 'digest')).toEqual([]);
    house.clock.set('2026-03-04', '08:30');
    expect(jobs(house)).toEqual(['backup', 'staff-check', 'pool', 'digest']);
  });

  test('run once a day though the clock is set back, by an hour or by days', () => {
    const house = aShowroom();
    house.clock.set('2026-03-05', '08:30');
    expect(jobs(house)).toEqual(['backup', 'staff-check', 'pool', 'digest']);
    house.clock.set('2026-03-05', '07:30');
    expect(jobs(house)).toEqual([]);
    house.clock.set('2026-03-05', '08:31');
    expect(jobs(house)).toEqual([]);
    house.clock.set('2026-03-04', '12:00');
    expect(jobs(house)).toEqual(['backup', 'staff-check', 'pool', 'digest']);
    house.clock.set('2026-03-05', '12:00');
    expect(jobs(house)).toEqual([]);
  });

  test('are shared by two processes that work on one file by mistake', () => {
    const path = join(aFolder(), 'showroom.db');
    const house = aShowroom({ path });
    const customer = anActiveCustomer(house, { level: 'A' });
    const second = openDatabase(path);
    house.clock.set('2026-03-24', '08:30');
    const both = [house.db, second].flatMap((db) => runDueJobs({ ...house.deps, db }));
    expect(both.map(({ job }) => job)).toEqual(['backup', 'staff-check', 'pool', 'digest']);
    expect(runDueJobs({ ...house.deps, db: second })).toEqual([]);
    expect(notified(house, 'digest')).toHaveLength(1);
    expect(customerNow(house, customer).status).toBe('pooled');
    second.close();
    house.db.close();
  });

  test.each([
    // The clock skips 02:30 that night.
    ['springs forward', '2026-03-07T12:00:00Z', '2026-03-08', '03:00'],
    ['falls back', '2026-10-31T12:00:00Z', '2026-11-01', '02:30'],
  ])('run once, at the wall clock’s hour, on the day New York %s', (_what, opened, day, night) => {
    const house = aShowroom({
      opened: new Date(opened),
      setUp: { timeZone: 'America/New_York', country: 'US' },
    });
    // The set-up was before the hour: the first day's jobs are done.
    house.clock.set(house.clock.today(), '08:30');
    jobs(house);
    const times: string[] = [];
    house.clock.set(day, '00:00');
    while (house.clock.today() === day) {
      for (const job of jobs(house)) times.push(`${house.clock.time()} ${job}`);
      house.clock.passMs(15 * 60_000);
    }
    expect(times).toEqual([`${night} backup`, '06:00 staff-check', '08:30 pool', '08:30 digest']);
  });

  test('run for each showroom at its own hour', () => {
    const house = aShowroom();
    const { showroom } = anotherShowroom(house);
    const ran = (instant: string) => {
      house.clock.setInstant(new Date(instant));
      return runDueJobs(house.deps).map((run) => `${run.showroomId} ${run.job}`);
    };
    expect(ran('2026-03-03T00:30:00Z')).toEqual([
      // One database, one backup.
      '1 backup',
      '1 staff-check',
      '1 pool',
      '1 digest',
      // There it is the evening of the 2nd, whose morning it has missed.
      `${showroom.id} staff-check`,
      `${showroom.id} pool`,
      `${showroom.id} digest`,
    ]);
    expect(ran('2026-03-03T13:29:00Z')).toEqual([`${showroom.id} staff-check`]);
    expect(ran('2026-03-03T13:30:00Z')).toEqual([`${showroom.id} pool`, `${showroom.id} digest`]);
  });

  test('are claimed and done together: one that fails is run again', () => {
    const house = aShowroom();
    anActiveCustomer(house);
    house.clock.set('2026-03-03', '08:30');
    house.db.$client.exec(
      "create trigger fail before insert on notifications begin select raise(abort, 'disk full'); end",
    );
    expect(() => runDueJobs(house.deps)).toThrow('disk full');
    house.db.$client.exec('drop trigger fail');
    expect(jobs(house)).toEqual(['digest']);
  });
});

describe('the pool job', () => {
  /** Level A is protected for 21 days after the last contact. */
  test('takes a customer who was neglected, once, and says so in the timeline', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house, { level: 'A' });
    house.clock.set('2026-03-23', '08:30');
    runDueJobs(house.deps);
    expect(customerNow(house, customer).status).toBe('active');
    house.clock.set('2026-03-24', '08:30');
    runDueJobs(house.deps);
    expect(customerNow(house, customer)).toMatchObject({
      status: 'pooled',
      ownerId: null,
      nextRevisitDay: null,
    });
    expect(happened(house, customer, 'pooled')).toMatchObject({
      staffName: null,
      happening: { protectionDays: 21 },
    });
  });

  test('goes before the digest, which does not remind of who was just taken', () => {
    const house = aShowroom();
    anActiveCustomer(house, { level: 'A' });
    house.clock.set('2026-03-24', '08:30');
    runDueJobs(house.deps);
    expect(notified(house, 'digest-rep')).toEqual([]);
  });

  test('has the owner told who lost customers, once, with nothing else due', () => {
    const house = aShowroom();
    for (let count = 0; count < 2; count += 1) anActiveCustomer(house, { level: 'A' });
    anActiveCustomer(house, { level: 'C', by: 'otherRep' });
    house.clock.set('2026-03-24', '08:30');
    runDueJobs(house.deps);
    expect(recipients(house, 'due-list')).toEqual(['Anna Berg', 'Li Wei']);
    const lost = (part: Part, day: string) =>
      viewDueRevisits(house.deps, house.showroom.id, house.actor(part).staff.id, day, 10).pooledFromYou;
    expect([lost('rep', '2026-03-24'), lost('rep', '2026-03-25'), lost('otherRep', '2026-03-24')]).toEqual([
      2, 0, 0,
    ]);
  });

  test('counts from the last contact, not from the registration, nor from an attempt', () => {
    const house = aShowroom();
    const contacted = anActiveCustomer(house, { level: 'A' });
    const tried = anActiveCustomer(house, { level: 'A' });
    house.clock.set('2026-03-12');
    revisited(house, contacted);
    revisited(house, tried, { reached: false });
    house.clock.set('2026-03-24', '08:30');
    runDueJobs(house.deps);
    expect([customerNow(house, contacted).status, customerNow(house, tried).status]).toEqual([
      'active',
      'pooled',
    ]);
  });

  test('leaves who has a later date agreed', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house, { level: 'A' });
    revisited(house, customer, { nextDay: '2026-04-20', nextReason: 'Abroad until then' });
    house.clock.set('2026-04-20', '08:30');
    runDueJobs(house.deps);
    expect(customerNow(house, customer).status).toBe('active');
  });

  test.each(['registered', 'returned', 'won-pending', 'lost-pending', 'won', 'lost', 'invalid'] as const)(
    'leaves a customer who is %s',
    (status) => {
      const house = aShowroom();
      const customer = aCustomerIn(house, status);
      house.clock.set('2027-03-02');
      runDueJobs(house.deps);
      expect(customerNow(house, customer)).toEqual(customer);
    },
  );
});
