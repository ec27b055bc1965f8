import { z } from "zod";

export const organizationKindSchema = z.enum(["university", "recruiter"]);
export type OrganizationKind = z.infer<typeof organizationKindSchema>;
