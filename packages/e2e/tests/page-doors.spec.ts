import type { APIResponse, Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { listPageAddresses } from "../support/list-page-addresses.ts";

const apps = [
  { app: "web", person: "Sofia Rossi", microphone: "(self)" },
  { app: "admin", person: "Viktor Hahn", microphone: "()" },
] as const;

async function signIn(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** An interview of the organisation that has been held, by the link to its transcript. */
async function finishedInterviewId(page: Page): Promise<string> {
  // The console begins at home, which names none.
  if (new URL(page.url()).pathname === "/home") await page.goto(new URL("/interviews", page.url()).href);
  const path = await page.locator("a[href^='/interviews/']").first().getAttribute("href");
  return path?.split("/").at(-1) ?? "";
}

function directive(response: APIResponse, name: string): string | undefined {
  const directives = (response.headers()["content-security-policy"] ?? "").split("; ");
  return directives.find((text) => text.startsWith(`${name} `));
}

function nonceOf(response: APIResponse): string {
  return /'nonce-([^']{22,})'/.exec(directive(response, "script-src") ?? "")?.[1] ?? "no nonce";
}

for (const { app, person, microphone } of apps) {
  test(`every page of ${app} lets in scripts with its own nonce only, and is kept by nobody`, async ({
    page,
    stack,
  }) => {
    const appUrl = app === "web" ? stack.webUrl : stack.adminUrl;
    await signIn(page, appUrl, person);
    const nonces = new Set<string>();
    const addresses = listPageAddresses(app, {
      "interviews/[id]": await finishedInterviewId(page),
      "assignments/[id]": "brightwork-first",
      "people/[id]": "brightwork-sofia",
      "cohorts/[id]": "brightwork-first",
      "templates/[id]": "brightwork-first",
      "receipts/[interviewId]": "brightwork-sofia-1",
      "shared/[token]": "brightwork.nobody-has-this",
    });
    for (const address of addresses) {
      await test.step(address, async () => {
        const response = await page.request.get(appUrl + address);
        const nonce = nonceOf(response);
        nonces.add(nonce);
        expect(directive(response, "script-src")).toBe(`script-src 'nonce-${nonce}' 'strict-dynamic'`);
        expect(directive(response, "default-src")).toBe("default-src 'none'");
        expect(directive(response, "object-src")).toBe("object-src 'none'");
        expect(directive(response, "base-uri")).toBe("base-uri 'none'");
        expect(directive(response, "form-action")).toBe("form-action 'self'");
        expect(directive(response, "frame-ancestors")).toBe("frame-ancestors 'none'");
        expect(response.headers()).toMatchObject({
          "cache-control": expect.stringContaining("no-store"),
          "x-content-type-options": "nosniff",
          "referrer-policy": expect.stringMatching(/^(same-origin|no-referrer)$/),
          "permissions-policy": expect.stringContaining(`microphone=${microphone}`),
          "cross-origin-opener-policy": "same-origin",
          "cross-origin-resource-policy": "same-origin",
        });
        expect(response.headers()).not.toHaveProperty("x-powered-by");
        const html = await response.text();
        const elements = html.match(/<(script|style)\b[^>]*>/g) ?? [];
        expect(elements.length).toBeGreaterThan(3);
        expect(elements.filter((element) => !element.includes(` nonce="${nonce}"`))).toEqual([]);
        expect(html.match(/<[a-z]+\b[^>]*\son[a-z]+=/gi)).toBeNull();
      });
    }
    expect(nonces.size).toBe(addresses.length);
  });
}

test("pages that are opened with a key in their address tell nobody the address", async ({ request, stack }) => {
  for (const appUrl of [stack.webUrl, stack.adminUrl]) {
    for (const path of ["/sign-in/confirm?token=t&email=a%40b.example", "/invitation?token=t"]) {
      expect((await request.get(appUrl + path)).headers()["referrer-policy"]).toBe("no-referrer");
    }
  }
  const trial = await request.get(`${stack.webUrl}/sign-in/trial?token=t&interview=i`);
  expect(trial.headers()["referrer-policy"]).toBe("no-referrer");
});

test("data, keys and scripts can do nothing when they are opened as a page", async ({ request, stack }) => {
  for (const path of ["/api/trpc/user.getProfile", "/api/auth/session", "/.well-known/jwks.json"]) {
    const response = await request.get(stack.webUrl + path);
    expect(response.headers()).toMatchObject({
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    });
    if (path.startsWith("/api/")) expect(response.headers()["cache-control"]).toContain("no-store");
  }
});

test("a script that was smuggled into a page does not run, with or without an address", async ({ browser, stack }) => {
  // A context of its own: its pages must complain.
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) complaints.push(message.text());
  });
  await page.route("**/planted.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "window.smuggled = 'by address';" }),
  );
  await page.route("**/sign-in", async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const planted = [
      "<script>window.smuggled = 'inline'</script>",
      '<script src="/planted.js"></script>',
      '<script nonce="AAAAAAAAAAAAAAAAAAAAAA==">window.smuggled = "guessed nonce"</script>',
      '<img src="/none.png" onerror="window.smuggled = \'handler\'">',
      "<iframe srcdoc=\"<script>parent.smuggled = 'frame'</script>\"></iframe>",
      '<base href="https://evil.example/">',
    ];
    await route.fulfill({ response, body: html.replace("<body>", `<body>${planted.join("")}`) });
  });
  await page.goto(`${stack.webUrl}/sign-in`);
  // The page itself came alive all the same.
  await page.getByLabel(/e-mail/i).fill("nobody");
  await page.evaluate(() => {
    const link = document.body.appendChild(document.createElement("a"));
    link.href = "javascript:window.smuggled = 'address'";
    link.click();
    document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=\"window.smuggled = 'late handler'\">");
  });
  await expect.poll(() => complaints.length).toBeGreaterThanOrEqual(7);
  expect(await page.evaluate(() => ("smuggled" in window ? window.smuggled : null))).toBeNull();
  expect(await page.evaluate(() => document.baseURI)).toBe(`${stack.webUrl}/sign-in`);
  await context.close();
});
