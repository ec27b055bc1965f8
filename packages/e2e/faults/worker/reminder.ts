import { z } from "zod";

/**
 * What an object's alarm was like.
 * - `none`: nothing to wonder at.
 * - `forgotten`: it stood in storage, long overdue, and the runtime had not rung. It has been rung for.
 * - `neverSet`: the object had something to do, and no alarm for it. That is a mistake of ours.
 */
export const reminderSchema = z.enum(["none", "forgotten", "neverSet"]);
export type Reminder = z.infer<typeof reminderSchema>;
