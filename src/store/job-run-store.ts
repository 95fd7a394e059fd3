import { and, eq } from 'drizzle-orm';
import type { Job } from '../domain/schedule.js';
import type { Connection } from './open-database.js';
import { jobRuns } from './schema.js';

export function createJobRunStore(db: Connection) {
  return {
    /** Whether the job has run in this showroom on this day. */
    hasRun: (job: Job, showroomId: number, day: string): boolean =>
      db
        .select({ day: jobRuns.day })
        .from(jobRuns)
        .where(and(eq(jobRuns.job, job), eq(jobRuns.showroomId, showroomId), eq(jobRuns.day, day)))
        .get() !== undefined,

    /** False when the job has run in this showroom on this day. */
    claim: (job: Job, showroomId: number, day: string, at: Date): boolean =>
      db.insert(jobRuns).values({ job, showroomId, day, at }).onConflictDoNothing().run().changes === 1,
  };
}
