import { readFile } from "node:fs/promises";
import type { Browser, Locator, Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { answerInWriting, captionsOf, startInterview } from "../support/candidate-room.ts";

// Nobody speaks: the candidate types.
test.use({
  microphone: { pattern: [{ part: "silence", seconds: 60 }] },
  contextOptions: { reducedMotion: "reduce" },
  timezoneId: "America/Chicago",
});

async function stepInAs(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

async function stepInElsewhere(browser: Browser, appUrl: string, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await stepInAs(page, appUrl, name);
  return page;
}

/** What the browser keeps when a link to a file is pressed, and what the server says that it is. */
async function takeAway(page: Page, link: Locator): Promise<{ name: string; type: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const answer = await page.request.get(download.url());
  return {
    name: download.suggestedFilename(),
    type: answer.headers()["content-type"] ?? "",
    bytes: await readFile(await download.path()),
  };
}

const rowsOf = (bytes: Buffer) => bytes.toString("utf8").trim().split("\r\n");
const rowOf = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) });
/** By the links of the console, as an admin gets about. */
const openSection = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name }).click();
const exportLink = (page: Page) => page.getByRole("link", { name: "Export CSV" });

async function importPeople(page: Page, lines: string[], cohort: string): Promise<void> {
  await openSection(page, "People");
  await page.getByRole("link", { name: "Import" }).click();
  await expect(page.getByText("Drop a CSV file here, or choose one")).toBeVisible();
  const buffer = Buffer.from(`Student ID,Full name,E-Mail,Class\r\n${lines.join("\r\n")}\r\n`);
  await page.locator("input[type=file]").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer });
  await expect(page.getByText(`A new cohort will be made: ${cohort}`)).toBeVisible();
  await page.getByRole("button", { name: `Invite ${lines.length} people` }).click();
  await expect(page.getByText(`${lines.length} people invited, 0 changed`)).toBeVisible();
  await page.getByRole("link", { name: "See the invitations" }).click();
  await expect(page.getByText(`${lines.length} of ${lines.length} invitations sent`)).toBeVisible();
}

/** Somebody's own browser, in which they follow the link of their invitation and come in. */
async function acceptInvitation(browser: Browser, webUrl: string, email: string, name: string): Promise<Page> {
  const page = await (await browser.newContext({ timezoneId: "America/Chicago" })).newPage();
  await page.goto(`${webUrl}/inbox`);
  const mail = page.getByRole("listitem").filter({ hasText: `To ${email}` });
  await mail.getByRole("link", { name: "/invitation?token=" }).click();
  await expect(page.getByRole("heading", { name: "Northfield University invites you" })).toBeVisible();
  // What the list said of them is there already.
  await expect(page.getByLabel("Your name")).toHaveValue(name);
  await page.getByRole("button", { name: "Accept and sign in" }).click();
  await expect(page.getByText(`Hello ${name.split(" ")[0]}.`)).toBeVisible();
  return page;
}

/** Ends as it began: what is published says what it said before. */
async function publishAndRollBack(page: Page, note: string): Promise<void> {
  await openSection(page, "Interviewer");
  const instructions = page.getByRole("textbox", { name: "Instructions" });
  const before = await instructions.inputValue();
  await instructions.fill(`${before}\n${note}`);
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator("ins", { hasText: note }).first()).toBeVisible();
  await dialog.getByLabel("Note").fill(note);
  await dialog.getByRole("button", { name: /^Publish version/ }).click();
  await expect(page.getByText(`“${note}”`)).toBeVisible();

  await page.getByRole("link", { name: "Versions" }).click();
  await expect(rowOf(page, note)).toContainText("Published");
  await page
    .getByRole("row")
    .nth(2)
    .getByRole("button", { name: /^Bring back/ })
    .click();
  await expect(dialog.locator("del", { hasText: note }).first()).toBeVisible();
  await dialog.getByRole("button", { name: /^Publish it as version/ }).click();
  await expect(page.getByRole("row", { name: /Back to version/ }).first()).toContainText("Published");
  await page.getByRole("link", { name: "Now and next" }).click();
  await expect(instructions).toHaveValue(before);
}

/** The starter for graduate schemes with its first two questions alone, so that the interview is short. */
async function makeShortTemplate(page: Page, title: string): Promise<string[]> {
  await openSection(page, "Templates");
  await page.getByRole("link", { name: "New template" }).click();
  // The list before it has a template of the same name.
  await expect(page.getByRole("heading", { name: "For universities" })).toBeVisible();
  await page.getByRole("link", { name: /^Graduate scheme / }).click();
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  const questions = page.getByRole("list", { name: "Questions" }).getByRole("textbox");
  for (let left = await questions.count(); left > 2; left -= 1) {
    await page.getByRole("button", { name: `Remove question ${left}` }).click();
    await expect(questions).toHaveCount(left - 1);
  }
  const texts = [await questions.nth(0).inputValue(), await questions.nth(1).inputValue()];
  await page.getByRole("button", { name: "Make the template" }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  return texts;
}

async function giveToCohort(page: Page, title: string, cohort: string): Promise<void> {
  await openSection(page, "Assignments");
  await page.getByRole("link", { name: "Give an interview" }).click();
  await page.getByRole("combobox", { name: "Template" }).click();
  await page.getByPlaceholder("Type to find").fill(title);
  await page.getByRole("option", { name: new RegExp(title) }).click();
  await page.getByRole("combobox", { name: "Cohorts" }).click();
  await page.getByRole("option", { name: new RegExp(cohort) }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByText("1 candidate gets it.")).toBeVisible();
  await page.getByLabel("Due", { exact: true }).fill("2098-12-05");
  await page.getByLabel("Due, time").fill("17:00");
  await page.getByRole("button", { name: "Give the interview" }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
}

async function takeInterview(page: Page, webUrl: string, questions: string[], answers: string[]): Promise<void> {
  await page.goto(webUrl);
  await expect(page.getByText("due Friday 5 December 2098, 17:00")).toBeVisible();
  await startInterview(page);
  await page.getByText("How you talk").click();
  await page.getByRole("radio", { name: /^Type/ }).check();
  await page.getByRole("button", { name: "Enter the room" }).click();
  const asked = page.getByText("Your turn: type your answer");
  for (const [index, question] of questions.entries()) {
    await expect(captionsOf(page)).toContainText(question, { timeout: 60_000 });
    await expect(asked).toBeVisible({ timeout: 60_000 });
    await answerInWriting(page, answers[index] ?? "");
    await expect(asked).toBeHidden();
  }
  // Nobody presses anything: the interviewer says goodbye and the room closes.
  await expect(page.getByRole("heading", { name: "That was your interview" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("main").getByText(answers[0] ?? "")).toBeVisible({ timeout: 60_000 });
}

async function giveLevel(criterion: Locator, level: number, reason: string): Promise<void> {
  await criterion.getByRole("button", { name: /^(Give a level|Change the level)$/ }).click();
  const form = criterion.getByRole("form");
  await form.getByRole("radio", { name: `Level ${level}` }).check();
  await form.getByLabel("Reason").fill(reason);
  await form.getByRole("button", { name: "Save level" }).click();
  await expect(form).toHaveCount(0);
  await expect(criterion).toContainText(new RegExp(`Level ${level} of \\d`));
}

async function reviewAndRelease(page: Page, name: string, reason: string): Promise<void> {
  await openSection(page, "Interviews");
  await page.getByRole("link", { name: "To review", exact: true }).click();
  await expect(page).toHaveURL(/review=to-review/);
  await rowOf(page, name)
    .getByRole("link", { name: new RegExp(name) })
    .click();
  await expect(page.getByText("Nobody has reviewed this yet.")).toBeVisible();
  // A model may have made a draft or not: every level is somebody's own here, and one is thought over.
  const criteria = page.locator("[data-criterion]");
  for (const criterion of await criteria.all()) await giveLevel(criterion, 2, "What was said shows this much.");
  const evidence = page.getByRole("region", { name: "Evidence", exact: true });
  await giveLevel(evidence, 3, reason);
  await expect(evidence).toContainText("Dana Whitfield");
  await page.getByRole("button", { name: "Mark as reviewed" }).click();
  await page.getByRole("button", { name: "Release to the candidate" }).click();
  const preview = page.getByRole("alertdialog");
  await expect(preview).toContainText(reason);
  await preview.getByRole("button", { name: "Release" }).click();
  await expect(page.getByText(/the candidate can read the feedback/)).toBeVisible();
}

test("an admin's first day goes from a list of people to an interview that is reviewed, released and taken away", async ({
  page,
  stack,
  browser,
}) => {
  test.setTimeout(300_000);
  const mark = crypto.randomUUID().slice(0, 8);
  const name = `Ines ${mark}`;
  const email = `ines@${mark}.example`;
  const cohort = `Class ${mark}`;
  const title = `First day ${mark}`;
  const reason = `One result is named, and no figure stands behind it. ${mark}`;
  const answers = [`I like to see how the parts fit. ${mark}`, `We cut the plan in half and told everybody. ${mark}`];
  const others = ["Tomas", "Lena"].map((other) => `S-${other}-${mark},${other} ${mark},${other}@${mark}.example`);

  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  await test.step("people come from a spreadsheet into a new cohort", () =>
    importPeople(
      page,
      [`S-Ines-${mark},${name},${email}`, ...others].map((line) => `${line},${cohort}`),
      cohort,
    ));
  const candidate = await test.step("an invited candidate comes in", () =>
    acceptInvitation(browser, stack.webUrl, email, name));
  await test.step("the cohort has whoever came, and not yet who did not", async () => {
    await page.goto(`${stack.adminUrl}/people/cohorts`);
    await page.getByRole("link", { name: cohort }).click();
    await expect(page.getByRole("link", { name })).toBeVisible();
    await expect(page.getByRole("link", { name: `Tomas ${mark}` })).toHaveCount(0);
  });
  await test.step("the interviewer is changed, and changed back", () =>
    publishAndRollBack(page, `Ask for a figure. ${mark}`));
  const questions = await test.step("a template is made from the starter library", () =>
    makeShortTemplate(page, title));
  await test.step("the cohort is given the interview", async () => {
    await giveToCohort(page, title, cohort);
    await expect(rowOf(page, name)).toContainText("Not started");
    await expect(rowOf(page, name)).toContainText("Friday 5 December 2098, 17:00");
  });
  await test.step("the candidate is interviewed to the end", () =>
    takeInterview(candidate, stack.webUrl, questions, answers));
  await test.step("the interview is reviewed and released", async () => {
    await candidate.reload();
    await expect(candidate.getByRole("heading", { name: "Transcript" })).toBeVisible();
    await expect(candidate.getByText(/^Released by/)).toHaveCount(0);
    await reviewAndRelease(page, name, reason);
  });
  await test.step("the candidate reads the feedback", async () => {
    await candidate.reload();
    await candidate.getByRole("link", { name: "Show me the feedback" }).click();
    await expect(candidate.getByText(/^Released by/)).toBeVisible();
    await expect(candidate.getByText(reason)).toBeVisible();
    await candidate.context().close();
  });
  await test.step("the report is taken away as PDF", async () => {
    const report = await takeAway(page, page.getByRole("link", { name: "PDF", exact: true }));
    expect(report.type).toBe("application/pdf");
    expect(report.name).toMatch(/^interview-[\w-]+\.pdf$/);
    expect(report.bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  });
  await test.step("the interviews are taken away as CSV", async () => {
    await page.goto(`${stack.adminUrl}/interviews`);
    await expect(rowOf(page, name)).toContainText(title);
    const list = await takeAway(page, exportLink(page));
    expect(list.type).toBe("text/csv; charset=utf-8");
    expect(list.name).toMatch(/^interviews-northfield-[\d-]+\.csv$/);
    const rows = rowsOf(list.bytes).filter((row) => row.includes(`,${name},${email},${title},1,`));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(",reviewed,Dana Whitfield,");
  });
});

test("a filtered table is taken away as it is filtered, and holds nothing for another organisation", async ({
  page,
  stack,
  browser,
}) => {
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  await page.goto(`${stack.adminUrl}/people`);
  await expect(page.getByRole("link", { name: "Amara Okafor" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Look for" }).fill("leo martins");
  await expect(page.getByRole("link", { name: "Amara Okafor" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Leo Martins" })).toBeVisible();
  const { bytes, type } = await takeAway(page, exportLink(page));
  expect(type).toBe("text/csv; charset=utf-8");
  const [header, ...rows] = rowsOf(bytes);
  expect(header).toContain("name,e-mail");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain("Leo Martins,leo@northfield.example");

  await page.goto(`${stack.adminUrl}/interviews?search=leo`);
  await expect(page.getByRole("link", { name: /Leo Martins/ }).first()).toBeVisible();
  const address = await exportLink(page).getAttribute("href");
  if (!address) throw new Error("The link leads nowhere.");
  const own = rowsOf(await (await page.request.get(stack.adminUrl + address)).body());
  expect(own.length).toBeGreaterThan(1);
  expect(own.slice(1).filter((row) => !row.includes("leo@northfield.example"))).toEqual([]);

  const foreigner = await stepInElsewhere(browser, stack.adminUrl, "Mei Tanaka");
  const answer = await foreigner.request.get(stack.adminUrl + address);
  expect(answer.status()).toBe(200);
  expect(rowsOf(await answer.body())).toEqual(own.slice(0, 1));
  const people = await foreigner.request.get(`${stack.adminUrl}/api/export/people`);
  expect(people.status()).toBe(403);
  await foreigner.context().close();
});
