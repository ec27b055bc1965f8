import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";

async function openImport(page: Page, adminUrl: string): Promise<void> {
  await page.goto(`${adminUrl}/sign-in`);
  await page.getByRole("button", { name: "Dana Whitfield" }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await page.goto(`${adminUrl}/people/import`);
  await expect(page.getByText("Drop a CSV file here, or choose one")).toBeVisible();
}

async function choose(page: Page, content: string | Buffer, name = "people.csv"): Promise<void> {
  const buffer = typeof content === "string" ? Buffer.from(content) : content;
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer });
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude("[data-sonner-toast]").analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test("five hundred people are brought in once, however often the list is", async ({ page, stack }) => {
  const mark = crypto.randomUUID().slice(0, 8);
  const lines = Array.from(
    { length: 500 },
    (_, index) => `S-${mark}-${index};Person ${index};p${index}@${mark}.example;Year ${mark}`,
  );
  const list = `\uFEFFStudent ID;Full name;E-Mail;Class\r\n${lines.join("\r\n")}\r\n`;
  await openImport(page, stack.adminUrl);
  await choose(page, list);
  await expect(page.getByText("500 people to invite, 0 to change")).toBeVisible();
  await expect(page.getByText(`A new cohort will be made: Year ${mark}`)).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(`p0@${mark}.example`) })).toContainText("Invite");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Invite 500 people" }).click();
  await expect(page.getByText("500 people invited, 0 changed")).toBeVisible();
  await expect(page.getByText(/\d+ of 500 invitations sent/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "See the invitations" }).click();
  await expect(page.getByText("500 of 500 invitations sent")).toBeVisible({ timeout: 90_000 });
  await page.goto(`${stack.adminUrl}/people/import`);
  await choose(page, list);
  await expect(page.getByText("0 people to invite, 0 to change, 500 already as in the list")).toBeVisible();
  await expect(page.getByRole("button", { name: "Nothing to do" })).toBeDisabled();
});

test("each row that cannot be brought in says why, and holds nobody else up", async ({ page, stack }) => {
  const mark = crypto.randomUUID().slice(0, 8);
  await openImport(page, stack.adminUrl);
  const paste = [
    "Mail\tName",
    `ann@${mark}.example\tAnn`,
    "anna@\tAnna",
    `ANN@${mark}.example\tAgain`,
    "dana@northfield.example\tDana",
  ];
  await page.getByLabel("Or paste it from a spreadsheet").fill(paste.join("\n"));
  await page.getByRole("button", { name: "Check the list" }).press("Enter");
  await expect(page.getByText("Row 3: “anna@” is not an e-mail address.")).toBeVisible();
  await expect(page.getByText(`Row 4: ANN@${mark}.example is in row 2 already.`)).toBeVisible();
  await expect(
    page.getByText("Row 5: dana@northfield.example is a member of staff here, not a candidate."),
  ).toBeVisible();
  await expect(page.getByText("1 person to invite, 0 to change, 0 already as in the list, 3 left out")).toBeVisible();
  await page.getByRole("button", { name: "Invite 1 person" }).press("Enter");
  await expect(page.getByText("1 person invited, 0 changed")).toBeVisible();
});

test("a list that is none is refused with what to do, before anything is sent", async ({ page, stack }) => {
  await openImport(page, stack.adminUrl);
  const lists: [string | Buffer, RegExp][] = [
    ["Name,Class\nAnn,Law\n", /There is no column for e-mail addresses\. Name the columns/],
    ['E-mail,Name\nann@a.example,"Ann\n', /quotation marks in row \d+ do not close\. Save the list as CSV again/],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 2]), /This is not a CSV file\. In your spreadsheet/],
    [Buffer.alloc(5 * 1024 * 1024 + 1, "a"), /larger than 5 MB\. Keep only the columns/],
    [`E-mail\n${"a@b.example\n".repeat(10_001)}`, /10,001 rows\. Bring in at most 10,000/],
    ["", /There is nobody in this list/],
  ];
  for (const [list, sentence] of lists) {
    await choose(page, list);
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  }
  await expectAccessible(page);
});

test("an import goes on while other pages are open, and after a reload from where it was", async ({ page, stack }) => {
  const mark = crypto.randomUUID().slice(0, 8);
  const lines = Array.from({ length: 250 }, (_, index) => `l${index}@${mark}.example`);
  await openImport(page, stack.adminUrl);
  await choose(page, `E-mail\n${lines.join("\n")}\n`);
  await expect(page.getByText("250 people to invite")).toBeVisible();
  // The second part never arrives.
  let parts = 0;
  await page.route("**/api/trpc/peopleImport.carryOut**", (route) => {
    parts += 1;
    return parts === 2 ? route.abort() : route.continue();
  });
  await page.getByRole("button", { name: "Invite 250 people" }).click();
  await page.getByRole("link", { name: "Cohorts" }).click();
  await expect(page.getByRole("table", { name: "Cohorts" })).toBeVisible();
  await page.getByRole("link", { name: "Import" }).click();
  await expect(page.getByText("The import was interrupted at 100 of 250 rows")).toBeVisible();
  await page.reload();
  await expect(page.getByText("The import was interrupted at 100 of 250 rows")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("250 people invited, 0 changed")).toBeVisible();
});

test("candidates are found, put into a cohort together, removed and let back in, in light and dark", async ({
  page,
  stack,
}) => {
  await openImport(page, stack.adminUrl);
  await page.goto(`${stack.adminUrl}/people?search=leo`);
  const row = page.getByRole("row", { name: /Leo Martins/ });
  await expect(row).toContainText("Final year 2027");
  await page.getByRole("checkbox", { name: "Choose Leo Martins" }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("1 person removed")).toBeVisible();
  await expect(page.getByText("Nobody matches")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toBeVisible();
  await page.getByRole("link", { name: "Leo Martins" }).click();
  await expect(page.getByRole("heading", { name: "Leo Martins" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Graduate scheme interview" }).first()).toBeVisible();
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});
