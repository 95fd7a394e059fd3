import type { Status } from '../../../../src/domain/customer.js';
import { approvalOf } from '../../../support/a-customer.js';
import type { Part } from '../../../support/a-showroom.js';
import type { Stage } from '../stage.js';

/** One of each way to work; `otherRep` is a rep who is not the customers' owner. */
export const READERS = ['rep', 'otherRep', 'manager', 'executive', 'admin'] as const satisfies Part[];

export const idOf = ({ customers }: Stage, status: Status) => String(customers[status].id);

export const approvalId = ({ house, customers }: Stage, status: Status) =>
  String(approvalOf(house, customers[status]).id);

/** A row as a form names it. */
export const value = (row: { id: number } | undefined) => String(row?.id);

/** What a form cannot do without. */
export const choices = ({ house }: Stage) => ({
  source: value(house.baseData.entries.source[0]),
  level: value(house.level('Z')),
  model: value(house.baseData.entries.desiredModel[0]),
  reason: value(house.baseData.entries.lostReason[0]),
});
