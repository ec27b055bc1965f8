import { z } from "zod";

/** What an organisation's mails are about. */
export const outgoingMailKindSchema = z.enum([
  "invitation",
  "assignment",
  "reminder",
  "feedback",
  "payment",
  "trial",
  "usage",
]);
export type OutgoingMailKind = z.infer<typeof outgoingMailKindSchema>;
