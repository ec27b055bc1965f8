import { z } from "zod";
import { expect, test } from "../harness/test.ts";
import { enterWithMicrophone, expectToBeAsked, openInterview } from "../support/candidate-room.ts";

test.use({ microphone: { pattern: [{ part: "silence", seconds: 60 }] } });

const askedSchema = z.array(z.object({ audio: z.looseObject({ echoCancellation: z.boolean() }) }));

test("the microphone is asked to leave out what the loudspeaker says, or the interviewer would interrupt itself", async ({
  page,
  stack,
}) => {
  await page.addInitScript(() => {
    const asked: unknown[] = [];
    Object.assign(window, { asked });
    const getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (constraints) => {
      asked.push(constraints);
      return getUserMedia(constraints);
    };
  });
  await openInterview(page, stack.webUrl, "Omar Haddad");
  await enterWithMicrophone(page);
  await expectToBeAsked(page);
  const asked = askedSchema.parse(await page.evaluate(() => Reflect.get(window, "asked")));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.map(({ audio }) => audio.echoCancellation)).not.toContain(false);
  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "End interview" }).click();
  await expect(page.getByRole("heading", { name: "Transcript" })).toBeVisible({ timeout: 60_000 });
});
