import { z } from "zod";

const filterSchema = z.object({
  /** A resource, such as "transcript", or one action, such as "transcript:read". */
  action: z
    .string()
    .regex(/^[a-z]+(:[a-z-]+)?$/)
    .optional(),
  /** Part of the name of whoever did it. */
  actorName: z.string().trim().max(200).optional(),
  /** Id of what it was done to. */
  subjectId: z.string().max(100).optional(),
  /** From this moment on, up to but without the other. */
  from: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
});
export type AuditFilterInput = z.infer<typeof filterSchema>;

export const auditPageInputSchema = filterSchema.extend({
  /** Events before this one; absent for the newest. */
  beforeSeq: z.int().positive().optional(),
  pageSize: z.int().min(5).max(200).default(50),
});

/** Somebody or something that an event speaks of. `name` is null when there is nothing to call it by any more. */
const namedSchema = z.object({ id: z.string(), name: z.string().nullable() });

export const auditEventSchema = z.object({
  /** From 1, without gaps. */
  seq: z.int().positive(),
  occurredAt: z.iso.datetime(),
  /** A member, or "realtime" or "system", whose name is null. */
  actor: namedSchema,
  /** `resource:action`. */
  action: z.string(),
  subject: namedSchema,
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable(),
});
export type AuditEvent = z.infer<typeof auditEventSchema>;

export const auditPageSchema = z.object({
  events: z.array(auditEventSchema),
  /** What to ask the next page with; null on the last one. */
  nextBeforeSeq: z.int().nullable(),
});
export type AuditPage = z.infer<typeof auditPageSchema>;

/** What following the whole chain of seals found. */
export const auditVerdictSchema = z.object({
  /** Events that are as they were written. */
  events: z.int(),
  broken: z.object({ seq: z.int(), why: z.string() }).nullable(),
});
export type AuditVerdict = z.infer<typeof auditVerdictSchema>;
