import { and, asc, eq, inArray, isNotNull, isNull, max, type SQL, sql } from 'drizzle-orm';
import type { OwnAnswer, OwnField, OwnFieldInput } from '../domain/own-field.js';
import type { Connection } from './open-database.js';
import { given, givenAny, prepareOnce } from './prepare-once.js';
import { ownFields, ownValues } from './schema.js';

/** A field with the number of files in which it is answered. */
export interface OwnFieldUse extends OwnField {
  answered: number;
}

const columns = {
  id: ownFields.id,
  name: ownFields.name,
  kind: ownFields.kind,
  required: ownFields.required,
  choices: ownFields.choices,
  retired: sql<boolean>`${ownFields.retiredAt} is not null`.mapWith(Boolean),
};

const answered = sql<number>`(select count(*) from ${ownValues} where ${ownValues.fieldId} = ${ownFields.id})`;

const inUse = isNull(ownFields.retiredAt);

const inUseOf = prepareOnce((db) =>
  db
    .select(columns)
    .from(ownFields)
    .where(and(eq(ownFields.showroomId, sql.placeholder('showroomId')), inUse))
    .orderBy(asc(ownFields.position))
    .prepare(),
);

const thoseOf = prepareOnce((db) =>
  db
    .select(columns)
    .from(ownFields)
    .where(
      and(eq(ownFields.showroomId, sql.placeholder('showroomId')), inArray(ownFields.id, givenAny('ids'))),
    )
    .prepare(),
);

const answers = prepareOnce((db) =>
  db
    .select({ field: columns, value: ownValues.value })
    .from(ownValues)
    .innerJoin(ownFields, eq(ownFields.id, ownValues.fieldId))
    .where(eq(ownValues.customerId, sql.placeholder('customerId')))
    .orderBy(isNotNull(ownFields.retiredAt), asc(ownFields.position), asc(ownFields.id))
    .prepare(),
);

const kept = prepareOnce((db) =>
  db
    .insert(ownValues)
    .values(given(ownValues, 'customerId', 'fieldId', 'value'))
    .onConflictDoUpdate({ target: [ownValues.customerId, ownValues.fieldId], set: given(ownValues, 'value') })
    .prepare(),
);

const takenAway = prepareOnce((db) =>
  db
    .delete(ownValues)
    .where(
      and(
        eq(ownValues.customerId, sql.placeholder('customerId')),
        eq(ownValues.fieldId, sql.placeholder('fieldId')),
      ),
    )
    .prepare(),
);

export function createOwnFieldStore(db: Connection, showroomId: number) {
  const here = (condition?: SQL) => and(eq(ownFields.showroomId, showroomId), condition);

  return {
    /** In the showroom's order. */
    inUse: (): OwnField[] => inUseOf(db).all({ showroomId }),

    /** Those in use in the showroom's order, then the retired ones, first retired first. */
    all: (): OwnFieldUse[] =>
      db
        .select({ ...columns, answered })
        .from(ownFields)
        .where(here())
        .orderBy(
          isNotNull(ownFields.retiredAt),
          sql`case when ${inUse} then ${ownFields.position} else ${ownFields.retiredAt} end`,
          asc(ownFields.id),
        )
        .all(),

    find: (id: number): OwnFieldUse | undefined =>
      db
        .select({ ...columns, answered })
        .from(ownFields)
        .where(here(eq(ownFields.id, id)))
        .get(),

    /** Those of these that the showroom has, retired ones too. */
    findAll: (ids: number[]): OwnField[] => thoseOf(db).all({ showroomId, ids }),

    /** The place after the last one in use. */
    nextPosition(): number {
      const last = db
        .select({ position: max(ownFields.position) })
        .from(ownFields)
        .where(here(inUse))
        .get();
      return (last?.position ?? -1) + 1;
    },

    add: (field: OwnFieldInput, position: number) => {
      db.insert(ownFields)
        .values({ ...field, showroomId, position })
        .run();
    },

    update: (id: number, change: Partial<OwnFieldInput & { position: number; retiredAt: Date | null }>) => {
      db.update(ownFields)
        .set(change)
        .where(here(eq(ownFields.id, id)))
        .run();
    },

    /** A customer's answers in the order of the form, those to retired fields last. */
    answersOf: (customerId: number): OwnAnswer[] => answers(db).all({ customerId }),

    /** An empty value takes the answer away. */
    keepAnswer(customerId: number, fieldId: number, value: string) {
      if (value === '') takenAway(db).run({ customerId, fieldId });
      else kept(db).run({ customerId, fieldId, value });
    },
  };
}
