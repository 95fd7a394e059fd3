import { showroomDay } from '../../../src/domain/calendar.js';
import { customerNumber } from '../../../src/domain/showroom.js';
import {
  approvals,
  customers,
  dues,
  journal,
  showrooms,
  staff,
  staffRoles,
} from '../../../src/store/schema.js';
import { aShowroom, type House } from '../../support/a-showroom.js';
import { allSaid } from '../../support/all-said.js';

export const REPS = 1_000;
const CUSTOMERS_OF_EACH = 10;
export const CUSTOMERS = REPS * CUSTOMERS_OF_EACH;

/** The second day of the showroom, on which every customer is due. */
export const MORNING = '2026-03-03';

/** SQLite takes 32,766 values in a statement. */
const ROWS_AT_ONCE = 500;

/**
 * A showroom of a thousand reps, each of whom registered ten customers on its first day, all approved and due the next
 * morning; nothing waits to be said. The rows are those that the use cases leave, ten times as fast.
 */
export function aLargeShowroom(path: string): House {
  const house = aShowroom({ path });
  const { db, clock, showroom } = house;
  const reps = Array.from({ length: REPS }, (_, at) => 1_000 + at);
  const files = reps.flatMap((ownerId) => Array<number>(CUSTOMERS_OF_EACH).fill(ownerId)).map(aFile(house));
  const here = { showroomId: showroom.id };
  const at = clock.now();
  const manager = house.actor('manager').staff.id;
  db.transaction((tx) => {
    const people = reps.map((id) => ({
      ...here,
      id,
      slackUserId: `U${id}`,
      name: 'Somebody',
      createdAt: at,
    }));
    inParts(people, (rows) => tx.insert(staff).values(rows).run());
    inParts(reps, (rows) =>
      tx
        .insert(staffRoles)
        .values(rows.map((staffId) => ({ staffId, role: 'rep' as const })))
        .run(),
    );
    inParts(files, (rows) => tx.insert(customers).values(rows).run());
    tx.update(showrooms).set({ lastSequence: CUSTOMERS }).run();
    inParts(files, (rows) => {
      const of = rows.map(({ id, ownerId }) => ({ ...here, customerId: id, ownerId }));
      const open = of.map(({ ownerId, ...row }) => ({
        ...row,
        staffId: ownerId,
        dueDay: MORNING,
        status: 'open' as const,
      }));
      tx.insert(dues).values(open).run();
      const decision = { status: 'approved', decidedById: manager, decidedAt: at, reason: '' } as const;
      const audits = of.map(({ ownerId, ...row }) => ({
        ...row,
        ...decision,
        kind: 'audit' as const,
        requestedById: ownerId,
        requestedAt: at,
      }));
      tx.insert(approvals).values(audits).run();
      const happened = of.flatMap(({ ownerId, ...row }) => [
        {
          ...row,
          at,
          staffId: ownerId,
          happening: { kind: 'registered', level: 'A', source: 'walk-in', previousNumber: null } as const,
        },
        {
          ...row,
          at,
          staffId: manager,
          happening: { kind: 'approved', approval: 'audit', nextRevisitDay: MORNING } as const,
        },
      ]);
      tx.insert(journal).values(happened).run();
    });
  });
  allSaid(house);
  return house;
}

const aFile = ({ clock, showroom, level, entry }: House) => {
  const registeredAt = clock.now();
  const day = showroomDay(registeredAt, showroom.timeZone);
  return (ownerId: number, at: number) => ({
    id: at + 1,
    showroomId: showroom.id,
    number: customerNumber(showroom.code, at + 1),
    name: `客户 ${at + 1}`,
    phone: `+86138${String(at + 1).padStart(8, '0')}`,
    ownerId,
    status: 'active' as const,
    levelId: level('A').id,
    sourceId: entry('source', 'walk-in').id,
    note: '',
    testDrive: at % 3 === 0,
    registeredById: ownerId,
    registeredAt,
    registeredDay: day,
    lastContactDay: day,
    nextRevisitDay: MORNING,
  });
};

function inParts<Row>(rows: readonly Row[], write: (part: Row[]) => void) {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) write(rows.slice(from, from + ROWS_AT_ONCE));
}
