import { and, eq, inArray, ne, notInArray, sql } from 'drizzle-orm';
import type { Language } from '../domain/language.js';
import { ROLES, type Role, type StaffMember } from '../domain/staff.js';
import { prepareOnce } from './prepare-once.js';
import { showrooms, staff, staffRoles } from './schema.js';

const columns = {
  id: staff.id,
  showroomId: staff.showroomId,
  slackUserId: staff.slackUserId,
  name: staff.name,
  status: staff.status,
  language: staff.language,
  roles: sql<string>`(select group_concat(${staffRoles.role}) from ${staffRoles} where ${staffRoles.staffId} = ${staff.id})`,
  closedShowrooms: sql<
    string | null
  >`(select group_concat(${showrooms.id}) from ${showrooms} where ${showrooms.closedAt} is not null)`,
};

const toMember = ({
  roles,
  closedShowrooms,
  ...member
}: Omit<StaffMember, 'roles' | 'closedShowrooms'> & {
  roles: string | null;
  closedShowrooms: string | null;
}): StaffMember => {
  const held = roles?.split(',');
  return {
    ...member,
    ...(closedShowrooms && { closedShowrooms: closedShowrooms.split(',').map(Number) }),
    roles: ROLES.filter((role) => held?.includes(role)),
  };
};

const bySlackUser = prepareOnce((db) =>
  db
    .select(columns)
    .from(staff)
    .where(eq(staff.slackUserId, sql.placeholder('slackUserId')))
    .prepare(),
);

const byId = prepareOnce((db) =>
  db
    .select(columns)
    .from(staff)
    .where(eq(staff.id, sql.placeholder('id')))
    .prepare(),
);

const activeInRole = prepareOnce((db) =>
  db
    .select(columns)
    .from(staff)
    .where(
      and(
        eq(staff.showroomId, sql.placeholder('showroomId')),
        eq(staff.status, 'active'),
        inArray(
          staff.id,
          db
            .select({ id: staffRoles.staffId })
            .from(staffRoles)
            .where(eq(staffRoles.role, sql.placeholder('role'))),
        ),
      ),
    )
    .orderBy(staff.id)
    .prepare(),
);

type NewMember = Omit<StaffMember, 'id' | 'status' | 'language'> & Partial<Pick<StaffMember, 'language'>>;

export const createStaffStore = prepareOnce((db) => {
  const select = () => db.select(columns).from(staff);

  const withRole = (role: Role, showroomId: number): StaffMember[] =>
    activeInRole(db).all({ showroomId, role }).map(toMember);

  const setRoles = (id: number, roles: readonly Role[]) => {
    db.insert(staffRoles)
      .values(roles.map((role) => ({ staffId: id, role })))
      .onConflictDoNothing()
      .run();
    db.delete(staffRoles)
      .where(and(eq(staffRoles.staffId, id), notInArray(staffRoles.role, [...roles])))
      .run();
  };

  return {
    withRole,
    setRoles,

    /** Active admins, of whatever showroom. */
    admins: (): StaffMember[] =>
      select()
        .where(
          and(
            eq(staff.status, 'active'),
            inArray(
              staff.id,
              db.select({ id: staffRoles.staffId }).from(staffRoles).where(eq(staffRoles.role, 'admin')),
            ),
          ),
        )
        .orderBy(staff.id)
        .all()
        .map(toMember),

    ofShowroom: (showroomId: number): StaffMember[] =>
      select().where(eq(staff.showroomId, showroomId)).orderBy(staff.id).all().map(toMember),

    find(id: number): StaffMember | undefined {
      const found = byId(db).get({ id });
      return found && toMember(found);
    },

    /** Who looks after a showroom: its own admins, or those of the others when it has none. */
    adminsFor(showroomId: number): StaffMember[] {
      const own = withRole('admin', showroomId);
      if (own.length > 0) return own;
      const all = db.select({ id: showrooms.id }).from(showrooms).orderBy(showrooms.id).all();
      return all.flatMap(({ id }) => withRole('admin', id));
    },

    findBySlackUser(slackUserId: string): StaffMember | undefined {
      const found = bySlackUser(db).get({ slackUserId });
      return found && toMember(found);
    },

    /** Whoever has not left, in whatever role. */
    present: (showroomId: number): StaffMember[] =>
      select()
        .where(and(eq(staff.showroomId, showroomId), ne(staff.status, 'left')))
        .orderBy(staff.id)
        .all()
        .map(toMember),

    get(id: number): StaffMember {
      const found = byId(db).get({ id });
      if (!found) throw new Error(`no staff member ${id}`);
      return toMember(found);
    },

    add(member: NewMember, createdAt: Date): StaffMember {
      const { roles, ...row } = member;
      const { id } = db
        .insert(staff)
        .values({ ...row, createdAt })
        .returning({ id: staff.id })
        .get();
      setRoles(id, roles);
      return { language: null, ...member, id, status: 'active' };
    },

    rename: (id: number, name: string) => {
      db.update(staff).set({ name }).where(eq(staff.id, id)).run();
    },

    setLanguage: (id: number, language: Language | null) => {
      db.update(staff).set({ language }).where(eq(staff.id, id)).run();
    },

    move: (id: number, showroomId: number) => {
      db.update(staff).set({ showroomId }).where(eq(staff.id, id)).run();
    },

    setStatus: (id: number, status: StaffMember['status']) => {
      db.update(staff).set({ status }).where(eq(staff.id, id)).run();
    },
  };
});
