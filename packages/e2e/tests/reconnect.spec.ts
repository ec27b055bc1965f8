import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { breakableSockets } from "../support/breakable-sockets.ts";
import {
  agreeToLeave,
  answerInWriting,
  captionsOf,
  enterWithMicrophone,
  expectToBeAsked,
  openInterview,
} from "../support/candidate-room.ts";

// Nobody speaks: answers are typed, so that each is given exactly when the test says so.
test.use({ microphone: { pattern: [{ part: "silence", seconds: 60 }] } });
test.setTimeout(240_000);

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id)).toEqual(
    [],
  );
}

async function interviewerLines(page: Page): Promise<string[]> {
  const lines = captionsOf(page)
    .getByRole("listitem")
    .filter({ hasText: /^Interviewer/ });
  return lines.allInnerTexts();
}

test("a reload brings back what was said and the next question, and no second greeting", async ({ page, stack }) => {
  agreeToLeave(page);
  await openInterview(page, stack.webUrl, "Claire Dubois");
  await enterWithMicrophone(page);
  await expectToBeAsked(page);
  const [greeting = ""] = await interviewerLines(page);
  await answerInWriting(page, "I looked after forty accounts.");
  await expect(captionsOf(page).getByRole("listitem")).toHaveCount(3);
  await expectToBeAsked(page);

  await page.reload();
  await expect(page.getByRole("heading", { name: "Your interview is still running" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Go on with the interview" }).click();
  await expect(captionsOf(page)).toContainText("I looked after forty accounts.");
  await expect(page.getByText(/\d+:\d\d left/)).toBeVisible();
  await expectToBeAsked(page);

  const before = await interviewerLines(page);
  expect(before[0]).toBe(greeting);
  await answerInWriting(page, "And I kept all but one of them.");
  await expect.poll(async () => (await interviewerLines(page)).length).toBe(before.length + 1);
  const lines = await interviewerLines(page);
  expect(new Set(lines).size).toBe(lines.length);
});

test("a lost network is told in words with the time that is left, and heals", async ({ page, context, stack }) => {
  const sockets = await breakableSockets(page);
  await openInterview(page, stack.webUrl, "Amara Okafor");
  await enterWithMicrophone(page);
  await expectToBeAsked(page);

  await context.setOffline(true);
  await sockets.cut();
  await expect(page.locator("[data-phase=reconnecting]")).toBeVisible();
  const trouble = page.getByRole("status").filter({ hasText: "Your device is offline" });
  // Five seconds have passed when it says so.
  await expect(trouble).toContainText(/another 5[0-5] seconds/);
  await expectAccessible(page);
  sockets.heal();
  await context.setOffline(false);
  await expectToBeAsked(page);
  await expect(trouble).toHaveCount(0);
  expect(sockets.opened()).toBe(2);
  await answerInWriting(page, "I am still here.");
});

test("a second tab takes the interview over, and the first can take it back", async ({ page, context, stack }) => {
  await openInterview(page, stack.webUrl, "Leo Martins");
  await enterWithMicrophone(page);
  await expectToBeAsked(page);

  const second = await context.newPage();
  await second.goto(page.url());
  await second.getByRole("button", { name: "Go on with the interview" }).click();
  await expectToBeAsked(second);
  await page.bringToFront();
  await expect(page.getByRole("heading", { name: "Your interview goes on in another tab" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Take it back here" }).click();
  await expectToBeAsked(page);
  await expect(second.getByRole("heading", { name: "Your interview goes on in another tab" })).toBeVisible();
  await answerInWriting(page, "Here I am again.");
});

test("an interview without a microphone goes to its goodbye", async ({ page, stack }) => {
  await openInterview(page, stack.webUrl, "Omar Haddad");
  await page.getByText("How you talk").click();
  await page.getByRole("radio", { name: /^Type/ }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enter the room" }).click();
  const over = page.getByRole("heading", { name: /^(That was your interview|Transcript)$/ });
  for (let n = 1; ; n += 1) {
    const asked = page.getByText("Your turn: type your answer");
    await expect(asked.or(over).first()).toBeVisible({ timeout: 60_000 });
    if (await over.isVisible()) break;
    await answerInWriting(page, `This is my answer number ${n}.`);
    await expect(asked.or(over).first()).toBeHidden();
  }
  await expect(page.getByRole("heading", { name: "Transcript" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("main")).toContainText("The interviewer asked every question");
  await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: "answer number 1" })).toHaveCount(1);
});
