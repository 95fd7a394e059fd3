import { cutText } from '../../../src/charts/cut-text.js';
import { LISTS } from '../../../src/domain/base-data.js';
import type { Customer, Status } from '../../../src/domain/customer.js';
import { LONGEST_LINES, LONGEST_NAME } from '../../../src/domain/field.js';
import type { Language } from '../../../src/domain/language.js';
import type { Outcome } from '../../../src/domain/outcome.js';
import {
  answerKey,
  LONGEST_ANSWER,
  MOST_OWN_FIELDS,
  OWN_FIELD_KINDS,
  type OwnField,
} from '../../../src/domain/own-field.js';
import { registrationSchema } from '../../../src/domain/registration.js';
import { createBaseDataStore } from '../../../src/store/base-data-store.js';
import { createChoiceStore } from '../../../src/store/choice-store.js';
import { createNotificationStore } from '../../../src/store/notification-store.js';
import { createOwnFieldStore } from '../../../src/store/own-field-store.js';
import { staff } from '../../../src/store/schema.js';
import { createStaffStore } from '../../../src/store/staff-store.js';
import type { Actor } from '../../../src/use-cases/deps.js';
import { registerCustomer } from '../../../src/use-cases/register-customer.js';
import {
  approved,
  concluded,
  expectKind,
  pooled,
  proposed,
  revisited,
  sentBack,
} from '../../support/a-customer.js';
import { aShowroom, type House } from '../../support/a-showroom.js';
import { aDeal, aLoss, anInvalid, aPhone, aToken } from '../../support/forms.js';
import type { Wording } from './wording.js';

/** More than Slack shows of anything at once: options, buttons, bars, rows, names. */
const ENTRIES = 110;
const DUE = 55;
const OUTCOMES_WAITING = 10;
const AUDITS_WAITING = 10;
const SENT_BACK = 22;
const CONCLUDED = 22;
const REPS = 9;
const REVISITS = 42;
/** As many of the longest as one input takes. */
const CHOICES = Math.floor(LONGEST_LINES / (LONGEST_NAME + 1));

/** Everybody and everything is called so; lists are longer than Slack shows. */
function aWordyHouse(wording: Wording, language: Language): House {
  const house = aShowroom({ setUp: { name: wording.name(0), language } });
  house.db
    .update(staff)
    .set({ name: wording.name(0) })
    .run();
  const store = createBaseDataStore(house.db, house.showroom.id);
  for (const list of LISTS) {
    const names = Array.from({ length: ENTRIES }, (_, number) => ({
      name: wording.name(number),
      code: null,
    }));
    store.addEntries(list, names);
    house.baseData.entries[list] = createChoiceStore(house.db, house.showroom.id).first(list);
  }
  store.addLevels([
    { code: 'Z', name: wording.name(0), windowDays: null, intervalDays: 2, protectionDays: 2000 },
  ]);
  house.baseData.levels = store.levels();
  house.baseData.ownFields = asManyOwnFields(house, wording);
  return house;
}

/** As many as a form asks, of every kind, some of them required. */
function asManyOwnFields({ db, showroom }: House, wording: Wording): OwnField[] {
  const store = createOwnFieldStore(db, showroom.id);
  times(MOST_OWN_FIELDS, (number) => {
    const kind = OWN_FIELD_KINDS[number % OWN_FIELD_KINDS.length] ?? 'text';
    const choices = Array.from({ length: CHOICES }, (_, choice) => wording.name(choice));
    const required = number < OWN_FIELD_KINDS.length;
    store.add(
      { name: wording.name(number), kind, required, choices: kind === 'choice' ? choices : [] },
      number,
    );
  });
  return store.inUse();
}

/** The longest answers there are. */
const fullAnswers = (fields: OwnField[], { note }: Wording) => {
  const answers = (choices: string[]) => ({
    text: cutText(note, LONGEST_ANSWER),
    number: '-999999999.999',
    date: '2026-12-31',
    choice: choices.at(-1) ?? '',
  });
  return Object.fromEntries(fields.map(({ id, kind, choices }) => [answerKey(id), answers(choices)[kind]]));
};

/** A file with every field filled in; `interests` of each list. */
function aFullFile(
  house: House,
  { staff, showroom }: Actor,
  wording: Wording,
  number: number,
  interests = 2,
) {
  const { entries, ownFields } = house.baseData;
  const ids = (list: (typeof LISTS)[number], count: number) =>
    entries[list].slice(-count).map(({ id }) => id);
  const one = (list: (typeof LISTS)[number]) => entries[list].at(-1 - (number % ENTRIES))?.id;
  const asked = ownFields.map((field) => ({ field, had: '' }));
  const input = registrationSchema('CN', asked).parse({
    name: wording.name(0),
    phone: aPhone(),
    source: one('source'),
    level: house.level('Z').id,
    desiredModels: ids('desiredModel', interests),
    focusPoints: [one('focusPoint')],
    industry: one('industry'),
    attire: one('attire'),
    competitorModels: ids('competitorModel', interests),
    referenceCompetitors: ids('referenceCompetitor', interests),
    testDrive: true,
    budget: 1_000_000_000,
    note: wording.note,
    own: fullAnswers(ownFields, wording),
  });
  return expectKind(registerCustomer(house.deps, input, { staff, showroom }, aToken()), 'registered')
    .customer;
}

const aLongLoss = (house: House, { note }: Wording) =>
  aLoss(house, { reason: 'other', competitor: 'Camry', note });
const aLongDeal = (house: House, { note }: Wording) =>
  aDeal(house, { units: 999, price: 1_000_000_000, deliveryDay: house.clock.today(), note });

const times = (count: number, act: (number: number) => void) => {
  for (let number = 0; number < count; number += 1) act(number);
};

/** What fills lists, charts and pages; nothing of it is left to be said. */
function crowd(house: House, wording: Wording) {
  const [rep, other] = [house.actor('rep'), house.actor('otherRep')];
  times(DUE, (number) => approved(house, aFullFile(house, rep, wording, number)));
  times(REPS, (number) => {
    const { showroomId, roles } = rep.staff;
    const newcomer = { showroomId, roles, slackUserId: `U_MORE${number}`, name: wording.name(number) };
    const staff = createStaffStore(house.db).add(newcomer, house.clock.now());
    approved(house, aFullFile(house, { ...rep, staff }, wording, number));
  });
  house.clock.passDays(3);
  times(CONCLUDED, (number) => {
    concluded(house, approved(house, aFullFile(house, rep, wording, number)), aLongDeal(house, wording));
    concluded(house, approved(house, aFullFile(house, rep, wording, number)), aLongLoss(house, wording));
  });
  times(OUTCOMES_WAITING, (number) => {
    const customer = approved(house, aFullFile(house, other, wording, number));
    proposed(house, customer, aLongDeal(house, wording), 'otherRep');
  });
  times(AUDITS_WAITING, (number) => aFullFile(house, other, wording, number));
  times(SENT_BACK, (number) => sentBack(house, aFullFile(house, rep, wording, number), wording.note));
  createNotificationStore(house.db).settleBefore(new Date(house.clock.now().getTime() + 1));
}

/** The rep's customers, one in each status, and requests of every kind waiting, approved and returned. */
function oneOfEach(house: House, wording: Wording) {
  let number = 0;
  const file = (interests?: number) => aFullFile(house, house.actor('rep'), wording, number++, interests);
  const active = () => approved(house, file());
  const returned = (outcome: Outcome) => sentBack(house, proposed(house, active(), outcome), wording.note);
  const deal = aLongDeal(house, wording);
  const loss = aLongLoss(house, wording);
  const nothing = anInvalid(wording.note);
  for (const outcome of [deal, loss, nothing]) returned(outcome);
  proposed(house, active(), nothing);
  const busy = approved(house, file(ENTRIES));
  times(REVISITS, (count) =>
    revisited(house, busy, {
      said: wording.note,
      nextReason: wording.note,
      nextDay: '2026-12-01',
      reached: count % 2 === 0,
    }),
  );
  const customers: Omit<Record<Status, Customer>, 'pooled'> = {
    registered: file(),
    returned: sentBack(house, file(ENTRIES), wording.note),
    active: busy,
    'won-pending': proposed(house, active(), deal),
    'lost-pending': proposed(house, active(), loss),
    won: concluded(house, active(), deal),
    lost: concluded(house, active(), loss),
    invalid: concluded(house, active(), nothing),
  };
  return customers;
}

/** A showroom with more of everything than Slack takes, all of it in these words. */
export function aBusyHouse(wording: Wording, language: Language) {
  const house = aWordyHouse(wording, language);
  const left = pooled(house, approved(house, aFullFile(house, house.actor('rep'), wording, 0)));
  if (wording.crowded) crowd(house, wording);
  return { house, customers: { ...oneOfEach(house, wording), pooled: left } };
}
