import { z } from 'zod';

const keptFields = z.object({
  code: z.string(),
  name: z.string(),
  windowDays: z.number().nullable(),
  intervalDays: z.number(),
  protectionDays: z.number(),
});

/** Which level a form is about, as it was when the form was opened, and what is to become of it. */
const subjectSchema = z.object({ id: z.number(), seen: keptFields, fields: keptFields.optional() });
export type Subject = z.infer<typeof subjectSchema>;

export const writeSubject = (subject: Subject): string => JSON.stringify(subject);
export const readSubject = (subject: string): Subject => subjectSchema.parse(JSON.parse(subject));
