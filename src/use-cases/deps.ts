import type { Showroom } from '../domain/showroom.js';
import type { StaffMember } from '../domain/staff.js';
import type { Database } from '../store/open-database.js';

/** What every use case needs. `now` is called once in each, so that one act has one time. */
export interface Deps {
  db: Database;
  now: () => Date;
}

/** Who acts, and in which showroom. */
export interface Actor {
  staff: StaffMember;
  showroom: Showroom;
}
