import type { Customer, Status } from '../../src/domain/customer.js';
import { registrationSchema } from '../../src/domain/registration.js';
import { type Relation, ROLES, type Role } from '../../src/domain/staff.js';
import { createApprovalStore } from '../../src/store/approval-store.js';
import { createCustomerStore } from '../../src/store/customer-store.js';
import { createDueStore } from '../../src/store/due-store.js';
import { createEntryStore } from '../../src/store/entry-store.js';
import { createJoinRequestStore } from '../../src/store/join-request-store.js';
import { createLevelStore } from '../../src/store/level-store.js';
import { createShowroomStore } from '../../src/store/showroom-store.js';
import { createStaffStore } from '../../src/store/staff-store.js';
import { addEntries } from '../../src/use-cases/add-entries.js';
import { addLevel } from '../../src/use-cases/add-level.js';
import { addOwnField } from '../../src/use-cases/add-own-field.js';
import type { Actor } from '../../src/use-cases/deps.js';
import { listOwnFields } from '../../src/use-cases/list-own-fields.js';
import { mergeEntries } from '../../src/use-cases/merge-entries.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import { requestJoining } from '../../src/use-cases/request-joining.js';
import { retireEntry } from '../../src/use-cases/retire-entry.js';
import { retireLevel } from '../../src/use-cases/retire-level.js';
import { retireOwnField } from '../../src/use-cases/retire-own-field.js';
import { viewChanges } from '../../src/use-cases/view-changes.js';
import { expectKind } from './a-customer.js';
import { aShowroom, type House } from './a-showroom.js';
import { aTable, checked, imported } from './a-table.js';
import { anotherShowroom } from './another-showroom.js';
import { aPhone, aToken } from './forms.js';
import { aLevel } from './levels.js';

/** A showroom with something of everything that can be acted on, the same in both. */
type Place = ReturnType<typeof furnish>;

function furnish(house: House, manager: Actor) {
  const { deps, db, clock } = house;
  const { id: showroomId, code, country } = manager.showroom;

  expectKind(addEntries(deps, 'source', 'One\nTwo\nThree\nFour', manager, aToken()), 'done');
  expectKind(addEntries(deps, 'desiredModel', 'Coupé', manager, aToken()), 'done');
  const entry = (name: string, list: 'source' | 'desiredModel' = 'source'): number => {
    const found = createEntryStore(db, showroomId).ofList(list);
    return found.find((one) => one.name === name)!.id;
  };
  expectKind(mergeEntries(deps, entry('Three'), entry('One'), manager, aToken()), 'done');
  expectKind(retireEntry(deps, entry('Four'), manager, aToken()), 'done');
  const changed = expectKind(viewChanges(deps, manager, { offset: 0, most: 9 }), 'found');

  for (const code of ['X', 'Y'])
    expectKind(addLevel(deps, aLevel({ code, name: code }), manager, aToken()), 'added');
  const level = (code: string) =>
    createLevelStore(db, showroomId)
      .all()
      .find((one) => one.code === code)!;
  expectKind(retireLevel(deps, level('Y').id, manager), 'retired');

  for (const name of ['Bank', 'Dealer', 'Insurer'])
    expectKind(
      addOwnField(deps, { name, kind: 'text', required: false, choices: [] }, manager, aToken()),
      'added',
    );
  const ownField = (name: string): number =>
    listOwnFields(deps, manager)!.find((field) => field.name === name)!.id;
  expectKind(retireOwnField(deps, ownField('Insurer'), manager), 'retired');

  const file = (name: string) => aTable(`List,Name\nSource,${name}`);
  const confirmedImport = imported(house, file('Six'), manager).id;

  const registration = () =>
    registrationSchema(country).parse({
      name: 'Guest',
      phone: aPhone(),
      source: entry('One'),
      level: level('X').id,
    });
  const { customer } = expectKind(registerCustomer(deps, registration(), manager, aToken()), 'registered');
  const stranger = `U_STRANGER_${code}`;
  requestJoining(deps, { slackUserId: stranger, name: stranger }, showroomId);
  const colleague = createStaffStore(db).add(
    { showroomId, slackUserId: `U_COLLEAGUE_${code}`, name: 'Colleague', roles: ['rep'] },
    clock.now(),
  );
  return {
    ...{ showroomId, manager, entry, level, ownField, confirmedImport, registration, colleague },
    checkedImport: checked(house, file('Seven'), manager).id,
    merge: changed.lines.find(({ undoable }) => undoable !== undefined)!.undoable!,
    customerId: customer.id,
    approvalId: createApprovalStore(db).latestOf(customer.id)!.id,
    joinRequestId: createJoinRequestStore(db).pendingOf(stranger)!.id,
  };
}

/** Somebody, where they act, and what they act on: all that an act needs. */
export interface Scene extends Place {
  house: House;
  relation: Relation;
  /** In the showroom of what is acted on. */
  actor: Actor;
  /** The customer in that relation to the actor, brought into this status. */
  customer: (status: Status) => Customer;
}

/** Everybody is there; the showroom of what is acted on is closed; or whoever acts has left. */
export type When = 'working' | 'closed' | 'left';

/** Two showrooms, and in the first of them somebody for each role who has no other. */
export function aPermissionHouse() {
  const house = aShowroom();
  const { db, clock } = house;
  const staff = createStaffStore(db);
  const near = furnish(house, house.actor('manager'));
  const far = furnish(house, anotherShowroom(house).manager);
  const ids = new Map(
    ROLES.map((role) => {
      const slackUserId = `U_ONLY_${role}`;
      const member = { showroomId: near.showroomId, slackUserId, name: slackUserId, roles: [role] };
      return [role, staff.add(member, clock.now()).id] as const;
    }),
  );

  function sceneOf(role: Role, relation: Relation, when: When): Scene {
    const place = relation === 'other showroom' ? far : near;
    const showrooms = createShowroomStore(db);
    const id = ids.get(role)!;
    if (when === 'closed') showrooms.setClosed(place.showroomId, clock.now());
    if (when === 'left') staff.setStatus(id, 'left');
    const actor = { staff: staff.get(id), showroom: showrooms.get(place.showroomId) };
    const ownerId = relation === 'own' ? actor.staff.id : place.manager.staff.id;
    const customer = (status: Status): Customer => {
      const customers = createCustomerStore(db);
      const decision = { decidedById: place.manager.staff.id, decidedAt: clock.now(), reason: '' };
      if (status !== 'registered')
        createApprovalStore(db).decide(place.approvalId, { status: 'approved', ...decision });
      customers.update(place.customerId, {
        status,
        ownerId: status === 'pooled' ? null : ownerId,
        nextRevisitDay: status === 'active' ? clock.today() : null,
      });
      if (status === 'pooled') {
        const missed = createDueStore(db);
        missed.open({ ...customers.get(place.customerId), ownerId }, clock.today());
        missed.close(place.customerId, 'missed', clock.today());
      }
      return customers.get(place.customerId);
    };
    return { ...place, house, relation, actor, customer };
  }

  return {
    /** What becomes of it; the house is as before afterwards. */
    play<T>(role: Role, relation: Relation, when: When, act: (scene: Scene) => T): T {
      db.$client.exec('begin');
      try {
        return act(sceneOf(role, relation, when));
      } finally {
        db.$client.exec('rollback');
      }
    },
  };
}
