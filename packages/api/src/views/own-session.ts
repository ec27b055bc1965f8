import { z } from "zod";

export const authAppSchema = z.enum(["web", "admin"]);

/** A browser in which somebody is signed in, as they see it themselves. Times are ISO 8601. */
export const ownSessionSchema = z.object({
  sessionId: z.string(),
  app: authAppSchema,
  /** browser and system in words, such as "Firefox on Windows"; null where the browser did not say */
  device: z.string().nullable(),
  signedInAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  /** the one that asks */
  isCurrent: z.boolean(),
});
export type OwnSession = z.infer<typeof ownSessionSchema>;
