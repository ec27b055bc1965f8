import { accentColorSchema, apiScopeSchema, emailAddressSchema } from "@mockingbird/domain";
import { z } from "zod";

const nullIfEmpty = (value: unknown) => (typeof value === "string" && value.trim() === "" ? null : value);

/** An IANA zone that this server knows. */
export const timeZoneSchema = z.string().refine(isTimeZone, "Choose a time zone from the list.");

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const organizationNameCharactersMax = 80;
export const welcomeTextCharactersMax = 600;

/** What an organisation says of itself. */
export const organizationProfileSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "An organisation has a name.")
    .max(organizationNameCharactersMax, `At most ${organizationNameCharactersMax} characters.`),
  timeZone: timeZoneSchema,
  /** whom candidates may write to */
  contactEmail: z.preprocess(nullIfEmpty, emailAddressSchema.nullable()),
  /** what candidates read above their interviews, and in mails */
  welcomeText: z.preprocess(
    nullIfEmpty,
    z.string().trim().max(welcomeTextCharactersMax, `At most ${welcomeTextCharactersMax} characters.`).nullable(),
  ),
});
export type OrganizationProfile = z.infer<typeof organizationProfileSchema>;

/** How an organisation looks to its candidates. */
export const organizationAppearanceSchema = z.object({
  name: z.string(),
  /** path of the picture in either app; null without one */
  logoPath: z.string().nullable(),
  /** `#rrggbb` as it was entered; whether and how it is used says accentsOf in packages/domain */
  accentColor: accentColorSchema.nullable(),
  contactEmail: z.string().nullable(),
  welcomeText: z.string().nullable(),
});
export type OrganizationAppearance = z.infer<typeof organizationAppearanceSchema>;

export const organizationDetailsSchema = z.object({
  profile: organizationProfileSchema,
  appearance: organizationAppearanceSchema,
});
export type OrganizationDetails = z.infer<typeof organizationDetailsSchema>;

/** A key that is to be made. */
export const newApiKeySchema = z.object({
  name: z.string().trim().min(1, "Name the program that uses it.").max(60, "At most 60 characters."),
  scopes: apiScopeSchema
    .array()
    .min(1, "Choose what it may read.")
    .transform((scopes) => [...new Set(scopes)]),
  /** null: until it is withdrawn */
  expiresInDays: z.int().min(1).max(730).nullable(),
});

/** A key as staff see it. Times are ISO 8601. */
export const apiKeySchema = z.object({
  apiKeyId: z.string(),
  name: z.string(),
  lastFour: z.string(),
  scopes: apiScopeSchema.array(),
  /** null for somebody who was erased */
  createdByName: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable(),
  status: z.enum(["open", "expired", "revoked"]),
});
export type ApiKey = z.infer<typeof apiKeySchema>;
