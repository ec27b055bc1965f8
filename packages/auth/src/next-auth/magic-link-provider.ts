import { randomBytes } from "node:crypto";
import { emailAddressSchema, magicLinkTtlSeconds } from "@mockingbird/domain";
import type { EmailConfig } from "next-auth/providers/email";
import type { AuthSettings } from "./auth-settings.ts";

/** More unused links than this are not mailed to one address, however often somebody asks. */
const liveMagicLinksMax = 5;

/**
 * The e-mail provider, by hand, so that next-auth's own mailer is never loaded. Everything that depends on whether the
 * address is known happens after the response: a stranger can tell neither by the answer nor by its time.
 */
export function magicLinkProvider(settings: AuthSettings): EmailConfig {
  const { baseUrl, store, sendSignInMail, afterResponse } = settings;
  return {
    id: "email",
    type: "email",
    name: "Email",
    server: {},
    from: "",
    options: {},
    maxAge: magicLinkTtlSeconds,
    normalizeIdentifier: (identifier) => emailAddressSchema.parse(identifier),
    generateVerificationToken: () => randomBytes(32).toString("base64url"),
    sendVerificationRequest({ identifier, url, expires }) {
      afterResponse(async () => {
        const person = await store.findPersonByEmail(identifier);
        if (!person || (await store.countLiveMagicLinks(identifier)) > liveMagicLinksMax) return;
        const link = `${baseUrl}/sign-in/confirm${new URL(url).search}`;
        await sendSignInMail({ to: person.email, name: person.name, url: link, expiresAt: expires });
      });
    },
  };
}
