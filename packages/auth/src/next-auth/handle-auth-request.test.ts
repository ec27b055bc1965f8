import { expect, test, vi } from "vitest";
import type { AuthStore } from "./auth-store.ts";
import { parseCookieHeader } from "./cookie-header.ts";
import { handleAuthRequest } from "./handle-auth-request.ts";

const baseUrl = "https://interviews.example.edu";
const failure = () => Promise.reject(new Error("password authentication failed for user postgres"));
const brokenStore: AuthStore = {
  findPersonByEmail: failure,
  listPlaces: failure,
  saveMagicLink: failure,
  takeMagicLink: failure,
  openSession: failure,
  isSessionOpen: failure,
  revokeSession: failure,
  acceptInvitation: failure,
};
const logged: string[] = [];

function send(request: Request): Promise<Response> {
  return handleAuthRequest(request, {
    app: "web",
    baseUrl,
    secret: "s".repeat(43),
    previousSecret: null,
    demo: true,
    store: brokenStore,
    sendSignInMail: () => Promise.resolve(),
    afterResponse: () => undefined,
    log: (event) => logged.push(event),
  });
}

test("what goes wrong inside is logged, and shown as no more than that it went wrong", async () => {
  vi.stubEnv("NEXTAUTH_URL", baseUrl);
  const csrf = await send(new Request(`${baseUrl}/api/auth/csrf`));
  const cookie = csrf.headers
    .getSetCookie()
    .map((header) => header.split(";")[0])
    .join("; ");
  const { csrfToken }: { csrfToken?: unknown } = Object(await csrf.json());
  const post = (json: string) =>
    send(
      new Request(`${baseUrl}/api/auth/callback/demo`, {
        method: "POST",
        headers: { cookie, "content-type": "application/json" },
        body: JSON.stringify({ csrfToken, email: "leo@northfield.example", orgId: "northfield", json }),
      }),
    );
  expect((await post("false")).headers.get("location")).toBe(`${baseUrl}/sign-in?error=Callback`);
  expect(await (await post("true")).json()).toEqual({ url: `${baseUrl}/sign-in?error=Callback` });

  const link = await send(
    new Request(`${baseUrl}/api/auth/callback/email`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      body: "token=abc&email=leo%40northfield.example",
    }),
  );
  expect(link.headers.get("location")).toBe(`${baseUrl}/sign-in?error=Callback`);
  expect(logged).toContain("next-auth.callback_email_error");

  const invitation = await send(
    new Request(`${baseUrl}/api/auth/callback/invitation`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({ csrfToken, token: "northfield.abc" }),
    }),
  );
  expect(invitation.headers.get("location")).toBe(`${baseUrl}/sign-in?error=Callback`);
  expect(logged).toContain("invitation.failed");
});

test("a body without an end is refused as soon as it is too long", async () => {
  const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(4096)) });
  const request = new Request(`${baseUrl}/api/auth/signin/email`, { method: "POST", body, duplex: "half" });
  expect((await send(request)).status).toBe(413);
});

test("on https the cookies are Secure and bound to the host", async () => {
  vi.stubEnv("NEXTAUTH_URL", baseUrl);
  const cookies = (await send(new Request(`${baseUrl}/api/auth/csrf`))).headers.getSetCookie();
  expect(cookies.length).toBeGreaterThan(0);
  expect(cookies.every((cookie) => /^__Host-mockingbird-web\..*; Secure/.test(cookie))).toBe(true);
});

test("of two cookies with one name none is taken, unless they say the same", () => {
  expect(parseCookieHeader("a=1; b=2; a=3; b=2")).toEqual({ b: "2" });
});

test("a cookie header is read as browsers write it, and a broken value is left out", () => {
  expect(parseCookieHeader("a=1; b=x%20y; c=%E0%A4%A; =z; d=e=f")).toEqual({ a: "1", b: "x y", d: "e=f" });
  expect(parseCookieHeader(null)).toEqual({});
});
