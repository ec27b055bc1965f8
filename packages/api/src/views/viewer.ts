import { languageCodeSchema, organizationKindSchema, ownProfileSchema, roleSchema } from "@mockingbird/domain";
import { z } from "zod";
import { timeZoneSchema } from "./organization-views.ts";

const nullIfBlank = (value: unknown) => (typeof value === "string" && value.trim() === "" ? null : value);

/** What a person sets of themselves. */
export const ownProfileViewSchema = ownProfileSchema.extend({
  pronunciation: z.preprocess(nullIfBlank, ownProfileSchema.shape.pronunciation),
  /** IANA zone; null: that of the device they look at */
  timeZone: timeZoneSchema.nullable(),
});
export type OwnProfileView = z.infer<typeof ownProfileViewSchema>;

/** Who is signed in, where they are, and where else they could be. */
export const viewerSchema = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  pronunciation: z.string().nullable(),
  languageCode: z.string().nullable(),
  /** their own choice; null: that of the device they look at */
  timeZone: z.string().nullable(),
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

/** The same, with what their own choices are made of. */
export const profileSchema = viewerSchema.extend({
  /** what the organisation's interviewer speaks, its own language first */
  interviewerLanguageCodes: languageCodeSchema.array(),
});
export type Profile = z.infer<typeof profileSchema>;
