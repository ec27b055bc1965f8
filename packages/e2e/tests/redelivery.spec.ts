import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { answerInWriting, enterWithMicrophone, expectToBeAsked, openInterview } from "../support/candidate-room.ts";
import { StackDatabase } from "../support/stack-database.ts";

// Nobody speaks: what is said is typed, and so the same every time.
test.use({ microphone: { pattern: [{ part: "silence", seconds: 60 }] } });
test.setTimeout(180_000);

/** Presses the button, and waits for what the console makes of the Worker's answer. */
async function askAgain(page: Page): Promise<string> {
  const answered = page.waitForResponse((response) => response.url().includes("interview.retryDelivery"));
  await page.getByRole("button", { name: "Ask for the transcript again" }).click();
  expect((await answered).status()).toBe(200);
  const answer = page.getByRole("main").getByRole("status");
  await expect(answer).toBeVisible();
  return (await answer.textContent()) ?? "";
}

test("staff see a transcript that has not come, ask for it, and it arrives once the backend can store it", async ({
  page,
  browser,
  stack,
}) => {
  const database = new StackDatabase(stack.databaseFile);
  const staffContext = await browser.newContext();
  try {
    database.refuseTranscripts();
    await openInterview(page, stack.webUrl, "Jonas Lindqvist");
    const interviewId = page.url().split("/").at(-1) ?? "";
    await enterWithMicrophone(page);
    await expectToBeAsked(page);
    await answerInWriting(page, "I looked after forty accounts.");
    await expectToBeAsked(page);

    database.letTimePass(interviewId, 2);
    const staff = await staffContext.newPage();
    await staff.goto(`${stack.adminUrl}/sign-in`);
    await staff.getByRole("button", { name: "Priya Raman" }).click();
    await staff.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    await staff.goto(`${stack.adminUrl}/interviews`);
    await expect(staff.getByRole("row").filter({ hasText: "Waiting for its transcript" })).toHaveCount(1);
    await staff.goto(`${stack.adminUrl}/interviews/${interviewId}`);
    await expect(staff.getByRole("region", { name: "Transcript" })).toContainText("Its transcript has not come yet");
    expect(await askAgain(staff)).toContain("They are still talking");

    await page.getByRole("button", { name: "End", exact: true }).click();
    await page.getByRole("button", { name: "End interview" }).click();
    await expect(page.getByRole("heading", { name: "That was your interview" })).toBeVisible();
    await expect(async () => {
      const answer = await askAgain(staff);
      expect(answer).toContain("It is on its way");
      expect(answer).toMatch(/It has been tried \d+ times/);
    }).toPass();
    expect(database.rowsOf(interviewId)).toMatchObject({ submissions: 0, bills: 0, turns: 0 });

    const hidden = database.hide(interviewId);
    expect(await askAgain(staff)).toContain("It could not be delivered");

    database.takeTranscripts();
    hidden.show();
    await staff.getByRole("button", { name: "Ask for the transcript again" }).click();
    await expect(staff.getByRole("listitem").filter({ hasText: "I looked after forty accounts." })).toHaveCount(1);
    await expect(staff.getByRole("button", { name: "Ask for the transcript again" })).toHaveCount(0);
    const rows = database.rowsOf(interviewId);
    expect(rows).toMatchObject({ submissions: 1, bills: 1, turns: 3 });
    expect(rows.asked).toBeGreaterThanOrEqual(4);
    // The candidate's own page has waited for it all the time.
    await expect(page.getByRole("listitem").filter({ hasText: "I looked after forty accounts." })).toHaveCount(1);
  } finally {
    database.takeTranscripts();
    database.close();
    await staffContext.close();
  }
});
