import { organizationKindSchema, roleSchema } from "@mockingbird/domain";
import { z } from "zod";

/** Who is signed in, where they are, and where else they could be. */
export const viewerSchema = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  membershipId: z.string(),
  role: roleSchema,
  /** whether they, a reviewer, see the candidates of their cohorts only */
  isLimitedToCohorts: z.boolean(),
  organization: z.object({
    id: z.string(),
    name: z.string(),
    kind: organizationKindSchema,
    timeZone: z.string(),
  }),
  /** Every organisation this person may switch to in this app, the active one included, by name. */
  organizations: z.array(z.object({ id: z.string(), name: z.string(), role: roleSchema })),
});
export type Viewer = z.infer<typeof viewerSchema>;
