import { createHash, randomBytes } from "node:crypto";
import { emailAddressSchema, magicLinkTtlSeconds } from "@mockingbird/domain";
import type { EmailConfig } from "next-auth/providers/email";
import type { AuthSettings } from "./auth-settings.ts";

/** An address has at most this many unused links, however often somebody asks. */
const liveMagicLinksMax = 5;

/** The hash under which next-auth looks for a link that is used: of the token and the provider's secret, which is empty. */
function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * The e-mail provider, by hand, so that next-auth's own mailer is never loaded. Everything that depends on whether the
 * address is known happens after the response: a stranger can tell neither by the answer nor by its time. A link is kept
 * only when it is mailed, so that a stranger's requests neither fill the database nor use up what somebody may be sent.
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
    // Left out of the hash, which 256 random bits do not need: a link outlives the rotation of the cookies' secret.
    secret: "",
    normalizeIdentifier: (identifier) => emailAddressSchema.parse(identifier),
    generateVerificationToken: () => randomBytes(32).toString("base64url"),
    sendVerificationRequest({ identifier, token, url, expires }) {
      afterResponse(async () => {
        const person = await store.findPersonByEmail(identifier);
        if (!person) return;
        const magicLink = { tokenHash: hashToken(token), email: identifier, expiresAt: expires };
        if (!(await store.saveMagicLink(magicLink, liveMagicLinksMax))) return;
        const link = `${baseUrl}/sign-in/confirm${new URL(url).search}`;
        await sendSignInMail({ to: person.email, name: person.name, url: link, expiresAt: expires });
      });
    },
  };
}
