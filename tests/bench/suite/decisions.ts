import { join } from 'node:path';
import { showroomDay } from '../../../src/domain/calendar.js';
import type { Customer } from '../../../src/domain/customer.js';
import { formData } from '../../../src/slack/entry-choices.js';
import { revisitForm } from '../../../src/slack/log-revisit/modal.js';
import { outcomeForm } from '../../../src/slack/propose-outcome/modal.js';
import { textIn } from '../../../src/text/text-for.js';
import { registerCustomer } from '../../../src/use-cases/register-customer.js';
import { viewCustomer } from '../../../src/use-cases/view-customer.js';
import { approvalOf, approved, expectKind } from '../../support/a-customer.js';
import { type House, slackId } from '../../support/a-showroom.js';
import { aRegistration, aToken } from '../../support/forms.js';
import { namesInUse } from '../../support/lists.js';
import type { Benchmark, Ground, Row } from '../benchmark.js';
import { click, type Sent, submission } from '../load/slack-payloads.js';
import { aBusyShowroom, actorOf, allSaid, repAt } from '../showrooms/a-busy-showroom.js';
import { besideFloors, REQUESTS } from './beside-floors.js';
import { count } from './registration.js';

/** What Slack sends about one customer, of whom `rep` is the owner. */
type About = (house: House, customer: Customer, rep: string, responseUrl: string) => Sent;

interface Work {
  name: string;
  /** What has become of the customer before. */
  before: 'registered' | 'active';
  about: About;
  /** Where each leaves a row. */
  kept: Parameters<typeof count>[1];
}

const text = textIn('en');

const approve: About = (house, customer) =>
  click('approve', String(approvalOf(house, customer).id), slackId('manager'));

const revisit: About = (house, customer, rep, responseUrl) => {
  const actor = actorOf(house, rep);
  const ownLevel = house.level('A');
  const form = revisitForm(
    {
      data: formData(house.deps, actor),
      today: showroomDay(new Date(), house.showroom.timeZone),
      rule: house.showroom,
      of: { customer, levelId: ownLevel.id, ownLevel },
      fixed: true,
      memory: { token: aToken(), subject: String(customer.id), responseUrl },
    },
    text,
  );
  return submission(form, { said: 'Asked for a quotation' }, rep);
};

const win: About = (house, customer, rep, responseUrl) => {
  const actor = actorOf(house, rep);
  const { card } = expectKind(viewCustomer(house.deps, customer.id, actor), 'found');
  const today = showroomDay(new Date(), house.showroom.timeZone);
  const memory = { token: aToken(), subject: String(customer.id), responseUrl };
  const data = formData(house.deps, actor);
  const form = outcomeForm({ kind: 'won', card, data, today, memory }, text);
  const [model = ''] = namesInUse(house, 'desiredModel');
  return submission(form, { model, price: '169800' }, rep);
};

export const WORKS: Work[] = [
  { name: 'approve', before: 'registered', about: approve, kept: 'dues' },
  { name: 'revisit', before: 'active', about: revisit, kept: 'revisits' },
  { name: 'won', before: 'active', about: win, kept: 'outcomes' },
];

export const decisions: Benchmark = {
  name: 'decisions',
  about:
    'As registrations: a manager approves a registration by the button, a rep sends in the form of a revisit, or of a deal; each of another customer. The same floors.',
  async run(ground) {
    const rows: Row[] = [];
    for (const work of WORKS) rows.push(...(await measure(ground, work)));
    return rows;
  },
};

async function measure(ground: Ground, work: Work): Promise<Row[]> {
  const { name, kept } = work;
  const { file, request } = toDecide(ground, work, REQUESTS);
  const server = await ground.start('showroom', file);
  const rows = await besideFloors(ground, name, server, request);
  await server.stop();
  const rowsKept = count(file, kept);
  if (rowsKept !== REQUESTS)
    throw new Error(`${REQUESTS} ${kept} were acknowledged, and ${rowsKept} are kept`);
  return rows;
}

/** A busy showroom with so many customers, and what is sent about the n-th of them. */
export function toDecide(
  { folder, slack }: Ground,
  { name, before, about }: Work,
  customers: number,
): { file: string; request: (n: number) => Sent } {
  const file = join(folder, `${name}.db`);
  const house = aBusyShowroom(file);
  // Only while it is made.
  house.db.$client.pragma('synchronous = OFF');
  const written = Array.from({ length: customers }, (_, at) => {
    const rep = repAt(at);
    const registration = aRegistration(house, { name: `Guest ${at}` });
    const result = registerCustomer(house.deps, registration, actorOf(house, rep), aToken());
    const { customer } = expectKind(result, 'registered');
    if (before === 'active') approved(house, customer);
    return Buffer.from(JSON.stringify(about(house, customer, rep, slack.responseUrl)));
  });
  allSaid(house);
  house.db.close();
  const request = (n: number): Sent => JSON.parse(String(written[n]));
  return { file, request };
}
