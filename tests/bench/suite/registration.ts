import { join } from 'node:path';
import type { ModalView } from '@slack/types';
import SqliteDatabase from 'better-sqlite3';
import { showRegistration } from '../../../src/slack/register-customer/show-form.js';
import { textIn } from '../../../src/text/text-for.js';
import type { House } from '../../support/a-showroom.js';
import { aPhone, aToken } from '../../support/forms.js';
import { namesInUse } from '../../support/lists.js';
import type { Benchmark, Ground } from '../benchmark.js';
import { type Entries, type Sent, submission } from '../load/slack-payloads.js';
import { aBusyShowroom, actorOf, allSaid, REPS, repAt } from '../showrooms/a-busy-showroom.js';
import { besideFloors, REQUESTS } from './beside-floors.js';

export const registration: Benchmark = {
  name: 'registration',
  about:
    'The form of `/register` sent in (lists of 20; twelve reps, two managers, all with a Home), until it is acknowledged; each connection sends the next when the former is acknowledged. Floors: bare Bolt acknowledges; Bolt keeps three rows in one transaction, then acknowledges.',
  async run(ground) {
    const { file, request } = toRegister(ground);
    const server = await ground.start('showroom', file);
    const rows = await besideFloors(ground, 'registration', server, request);
    await server.stop();
    const kept = count(file, 'customers');
    if (kept !== REQUESTS) throw new Error(`${REQUESTS} were acknowledged, and ${kept} are kept`);
    return rows;
  },
};

/** A busy showroom, and what is sent in of the n-th guest. */
export function toRegister({ folder, slack }: Ground): { file: string; request: (n: number) => Sent } {
  const file = join(folder, 'registration.db');
  const house = aBusyShowroom(file);
  allSaid(house);
  const request = registrations(house, slack.responseUrl);
  house.db.close();
  return { file, request };
}

/** Registrations of ever another guest by one rep after the other. The forms are as the reps have opened them. */
function registrations(house: House, responseUrl: string): (n: number) => Sent {
  const text = textIn('en');
  const memory = { token: '', responseUrl };
  const forms = REPS.map((rep) => showRegistration(house.deps, actorOf(house, rep), { memory }, text));
  const chosen = choices(house);
  return (n) => {
    const form = forms[n % forms.length] as ModalView;
    const filled = { ...chosen, name: `Guest ${n}`, phone: aPhone(), note: 'Comes back with the family' };
    return submission(withToken(form), filled, repAt(n));
  };
}

/** Each form has a token of its own. */
const withToken = (form: ModalView): ModalView => ({
  ...form,
  private_metadata: JSON.stringify({ ...JSON.parse(form.private_metadata ?? '{}'), token: aToken() }),
});

/** What a rep who knows the guest well chooses. */
function choices(house: House): Entries {
  const [model = '', otherModel = ''] = namesInUse(house, 'desiredModel');
  const [point = '', otherPoint = ''] = namesInUse(house, 'focusPoint');
  const [competitor = ''] = namesInUse(house, 'competitorModel');
  const [source = ''] = namesInUse(house, 'source');
  const [industry = ''] = namesInUse(house, 'industry');
  return {
    source,
    industry,
    level: 'H ·',
    desiredModels: [model, otherModel],
    focusPoints: [point, otherPoint],
    competitorModels: [competitor],
    budget: '180000',
  };
}

export function count(file: string, table: 'customers' | 'dues' | 'revisits' | 'outcomes'): number {
  const db = new SqliteDatabase(file, { readonly: true });
  const rows = Number(db.prepare(`select count(*) from ${table}`).pluck().get());
  db.close();
  return rows;
}
