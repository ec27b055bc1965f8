import { z } from "zod";

/** Further than this nothing is counted: "1,000+" says enough. */
export const homeCountedMax = 1_000;

const cappedCountSchema = z.strictObject({ count: z.int().nonnegative(), isCapped: z.boolean() });

export const homeInputSchema = z.strictObject({
  /** How far back the days go. */
  days: z.union([z.literal(30), z.literal(90)]).default(30),
});
export type HomeSpan = z.infer<typeof homeInputSchema>["days"];

export const homeDaySchema = z.strictObject({
  /** On the organisation's calendar, such as 2026-11-22. */
  date: z.iso.date(),
  /** Interviews that ended on that day: as meant, early, and broken on our side. */
  completed: z.int(),
  endedEarly: z.int(),
  broken: z.int(),
  chargedSeconds: z.int(),
});

/** What concerns the whole organisation, from its daily roll-ups. */
const homeFiguresSchema = z.strictObject({
  from: z.iso.date(),
  until: z.iso.date(),
  /** In order; days on which nothing was counted are left out. */
  days: z.array(homeDaySchema),
  month: z.strictObject({
    /** Its first day, such as 2026-11-01. */
    from: z.iso.date(),
    chargedSeconds: z.int(),
    /** `null` without a limit, and with a subscription, whose limits are those of `period`. */
    limitSeconds: z.int().nullable(),
    /** Millionths of a US dollar. */
    costMicroUsd: z.int(),
    /** As above, without the interviews. */
    days: z.array(homeDaySchema.pick({ date: true, chargedSeconds: true })),
  }),
  /** The billing period of a subscription, and `null` where limits are agreed by contract. */
  period: z
    .strictObject({
      /** The day on which the next one begins. */
      endsOn: z.iso.date(),
      chargedSeconds: z.int(),
      /** `null` without a limit. */
      limitSeconds: z.int().nullable(),
    })
    .nullable(),
});
export type HomeFigures = z.infer<typeof homeFiguresSchema>;

const firstStepsSchema = z.strictObject({
  invited: z.boolean(),
  configured: z.boolean(),
  template: z.boolean(),
  assigned: z.boolean(),
  reviewed: z.boolean(),
});
export type FirstSteps = z.infer<typeof firstStepsSchema>;

export const homeSchema = z.strictObject({
  /** What waits for somebody, as far as the caller may see it. */
  queue: z.strictObject({
    toReview: cappedCountSchema,
    /** Candidates past their due date who have not finished. */
    overdue: cappedCountSchema,
    /** In an interview now. */
    live: cappedCountSchema,
    /** Interviews that must be over and whose transcript has not come. */
    lateTranscripts: cappedCountSchema,
    /** Mails that were given up; `null` for whoever has nothing to do with mails. */
    failedMails: cappedCountSchema.nullable(),
  }),
  /** `null` for a reviewer who is limited to cohorts. */
  figures: homeFiguresSchema.nullable(),
  /** `null` for whoever does not set the organisation up, and once there is nothing left to teach. */
  firstSteps: firstStepsSchema.nullable(),
});
export type Home = z.infer<typeof homeSchema>;
