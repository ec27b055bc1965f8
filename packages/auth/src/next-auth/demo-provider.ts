import { emailAddressSchema } from "@mockingbird/domain";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import type { AuthSettings } from "./auth-settings.ts";
import { defaultExport } from "./default-export.ts";

/** `.example` is reserved (RFC 2606): a one-click account can never be a real person's. */
export function isDemoAddress(email: string): boolean {
  return email.endsWith(".example");
}

const demoCredentialsSchema = z.object({ email: emailAddressSchema.refine(isDemoAddress), orgId: z.string().min(1) });

/** Signs in as a seeded person in one organisation, without proof. */
export function demoProvider({ store }: AuthSettings) {
  return defaultExport(Credentials)({
    id: "demo",
    name: "Demo account",
    credentials: { email: {}, orgId: {} },
    async authorize(credentials) {
      const parsed = demoCredentialsSchema.safeParse(credentials);
      if (!parsed.success) return null;
      const person = await store.findPersonByEmail(parsed.data.email);
      return person && { ...person, chosenOrgId: parsed.data.orgId };
    },
  });
}
