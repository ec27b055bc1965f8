import { expect, test } from "../harness/test.ts";
import { answerInWriting, enterWithMicrophone, expectToBeAsked, openInterview } from "../support/candidate-room.ts";
import { StackDatabase } from "../support/stack-database.ts";

// Nobody speaks: what is said is typed, and so the same every time.
test.use({ microphone: { pattern: [{ part: "silence", seconds: 60 }] } });
test.setTimeout(180_000);

/** From the removal until the room says so. */
const closedWithinMs = 30_000;

test("the room of somebody who is removed from the organisation closes within half a minute, and what was said is kept", async ({
  page,
  stack,
}) => {
  const database = new StackDatabase(stack.databaseFile);
  await openInterview(page, stack.webUrl, "Claire Dubois");
  const interviewId = page.url().split("/").at(-1) ?? "";
  await enterWithMicrophone(page);
  await expectToBeAsked(page);
  await answerInWriting(page, "I kept my customers by calling them first.");
  await expectToBeAsked(page);

  const removed = database.removeCandidateOf(interviewId);
  try {
    await expect(page.getByText("Your organisation has ended your access, and this interview with it.")).toBeVisible({
      timeout: closedWithinMs,
    });
    await expect(page.getByRole("button", { name: "Go in again" })).toHaveCount(0);
    await expect.poll(() => database.endOf(interviewId)).toEqual({ status: "partial", endCause: "access_removed" });
    expect(database.rowsOf(interviewId)).toMatchObject({ submissions: 1, bills: 1, turns: 3 });

    await page.reload();
    await expect(page).toHaveURL(/\/sign-in/);
  } finally {
    removed.takeBack();
    database.close();
  }
});
