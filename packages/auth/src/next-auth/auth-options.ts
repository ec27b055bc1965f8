import type { AuthOptions } from "next-auth";
import { ZodError } from "zod";
import { admit } from "./admission.ts";
import { authAdapter } from "./auth-adapter.ts";
import { authCookies } from "./auth-cookies.ts";
import type { AuthSettings, Visit } from "./auth-settings.ts";
import type { SignInMethod } from "./auth-store.ts";
import { chosenOrgIdOf } from "./chosen-org.ts";
import { decodeSession } from "./decode-session.ts";
import { demoProvider } from "./demo-provider.ts";
import { invitationProvider } from "./invitation-provider.ts";
import { magicLinkProvider } from "./magic-link-provider.ts";
import { sessionLifetimes } from "./session-lifetimes.ts";
import { trialProvider } from "./trial-provider.ts";

const signInMethods: readonly string[] = ["email", "invitation", "demo", "trial"] satisfies SignInMethod[];

function isSignInMethod(provider: string | undefined): provider is SignInMethod {
  return provider !== undefined && signInMethods.includes(provider);
}

class SessionEndedError extends Error {}

/** next-auth calls these errors; they are people who mistyped an address or come back after their session ended. */
function isExpected(error: unknown): boolean {
  return error instanceof SessionEndedError || error instanceof ZodError;
}

/**
 * next-auth for one app. The cookie says only whose it is and which session row stands behind it; roles and
 * organisations are read from the database on every request, so a change counts at once.
 */
export function createAuthOptions(settings: AuthSettings, visit: Visit): AuthOptions {
  const { app, baseUrl, secret, store, log } = settings;
  const { absoluteSeconds } = sessionLifetimes[app];
  const everywhere = [magicLinkProvider(settings), invitationProvider(settings, visit)];
  const providers = app === "web" ? [...everywhere, trialProvider(settings)] : everywhere;
  return {
    secret,
    adapter: authAdapter(store),
    session: { strategy: "jwt", maxAge: absoluteSeconds },
    jwt: { decode: ({ token }) => decodeSession(token, settings) },
    useSecureCookies: baseUrl.startsWith("https://"),
    cookies: authCookies(app, baseUrl),
    pages: {
      signIn: "/sign-in",
      signOut: "/",
      error: "/sign-in",
      verifyRequest: "/sign-in?sent=1",
    },
    providers: settings.demo ? [...providers, demoProvider(settings)] : providers,
    callbacks: {
      async signIn({ user, email, account }) {
        // Asking for a link is answered alike for everybody; who may enter is decided when the link is used.
        if (email?.verificationRequest) return true;
        const person = user.email ? await store.findPersonByEmail(user.email) : null;
        const admission = person
          ? await admit(settings, person.id, chosenOrgIdOf(user), account?.provider)
          : { refusal: "NoPlace" };
        return "place" in admission || `${baseUrl}/sign-in?error=${admission.refusal}`;
      },
      async jwt({ token, user, account }) {
        if (user) {
          const method = account?.provider;
          const admission = await admit(settings, user.id, chosenOrgIdOf(user), method);
          if ("refusal" in admission) throw new Error(`Sign-in refused: ${admission.refusal}`);
          if (!isSignInMethod(method)) throw new Error(`Sign-in by ${method} is not known.`);
          // Always a new one: a session that was in the browser before, by whoever, is not continued.
          const sid = crypto.randomUUID();
          const expiresAt = new Date(Date.now() + absoluteSeconds * 1000);
          const activeOrgId = admission.place.orgId;
          const session = { id: sid, userId: user.id, app, activeOrgId, method, device: visit.device, expiresAt };
          await store.openSession(session, visit.sessionId);
          return { sub: user.id, sid };
        }
        const { sub, sid } = token;
        if (!sub || typeof sid !== "string" || !(await store.isSessionOpen(sid, app))) {
          // Throwing is how next-auth is told to remove the cookie.
          throw new SessionEndedError("The session has ended.");
        }
        return { sub, sid };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await store.revokeSession(token.sid);
      },
    },
    logger: {
      error(code, metadata) {
        const cause = "error" in metadata ? metadata.error : metadata;
        if (!isExpected(cause)) log(`next-auth.${code.toLowerCase()}`, cause);
      },
      warn: (code) => log(`next-auth.${code.toLowerCase()}`, undefined),
      debug: () => undefined,
    },
  };
}
