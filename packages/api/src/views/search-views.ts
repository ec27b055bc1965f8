import { roleSchema } from "@mockingbird/domain";
import { z } from "zod";

export const searchInputSchema = z.strictObject({ text: z.string().trim().min(1).max(200) });

/** The first few of each kind that somebody may see and whose name holds the text. */
export const searchResultSchema = z.strictObject({
  people: z.array(z.strictObject({ membershipId: z.string(), name: z.string(), email: z.string(), role: roleSchema })),
  assignments: z.array(z.strictObject({ assignmentId: z.string(), title: z.string() })),
  templates: z.array(z.strictObject({ templateId: z.string(), title: z.string() })),
});
export type SearchResult = z.infer<typeof searchResultSchema>;
