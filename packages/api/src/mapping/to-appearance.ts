import { accentColorSchema } from "@mockingbird/domain";
import { logoPathOf } from "../organization/logo-path.ts";
import type { OrganizationAppearance } from "../views/organization-views.ts";

export function toAppearance(
  orgId: string,
  profile: {
    name: string;
    logoHash: string | null;
    accentColor: string | null;
    contactEmail: string | null;
    welcomeText: string | null;
  },
): OrganizationAppearance {
  const { name, logoHash, accentColor, contactEmail, welcomeText } = profile;
  return {
    name,
    logoPath: logoHash && logoPathOf(orgId, logoHash),
    accentColor: accentColor && accentColorSchema.parse(accentColor),
    contactEmail,
    welcomeText,
  };
}
