import { expect, test } from "../harness/test.ts";
import { captionsOf, enterWithMicrophone, expectToBeAsked, openInterview } from "../support/candidate-room.ts";
import { expectGoodPage } from "../support/good-page.ts";
import { StackDatabase } from "../support/stack-database.ts";

// Silent until the first question was asked, then one answer.
test.use({
  microphone: {
    pattern: [
      { part: "silence", seconds: 30 },
      { part: "speech", seconds: 4 },
      { part: "silence", seconds: 60 },
    ],
  },
});
test.setTimeout(240_000);

// Long enough for levels to mean something.
const answer =
  "On the first day the ferry was cancelled and forty visitors stood at the pier. I asked the harbour master for the small boat, because he knew the tides, and we took them over in three trips. I sat down with the older ones and told them how long it would take. In the end everybody had arrived by noon, and we changed the plan for the next day after it.";

for (const [kind, isPractice] of [
  ["practice", true],
  ["graded", false],
] as const) {
  test(`a whole ${kind} interview by voice: asked, answered aloud, taken leave of, and its feedback where it belongs`, async ({
    page,
    stack,
    emulator,
  }) => {
    const name = `Vera ${kind}`;
    const database = new StackDatabase(stack.databaseFile);
    database.addCandidate(name, { isPractice, isOfOneQuestion: true });
    database.close();
    await emulator.script({ hear: [answer] });
    await openInterview(page, stack.webUrl, name);
    await enterWithMicrophone(page);
    await expectToBeAsked(page);
    await expect(page.getByText("Question 1 of 1")).toBeVisible();
    await expect(captionsOf(page)).toContainText(answer, { timeout: 60_000 });
    // The interviewer says goodbye and ends it: nothing is pressed.
    await expect(page.getByRole("heading", { name: "That was your interview" })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole("heading", { name: "Transcript" })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText("The interviewer asked every question and said goodbye.")).toBeVisible();
    if (isPractice) {
      await page.getByRole("link", { name: "Show me the feedback" }).click({ timeout: 30_000 });
      await expect(page.getByText("Demonstration", { exact: true })).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole("blockquote").first()).toBeVisible();
    } else {
      await expect(page.getByText("Northfield University looks at it first")).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole("blockquote")).toHaveCount(0);
    }
    await expectGoodPage(page);
  });
}
