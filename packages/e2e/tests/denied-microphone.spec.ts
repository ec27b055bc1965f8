import { chromiumArguments } from "../harness/chromium-arguments.ts";
import { expect, test } from "../harness/test.ts";
import { startInterview } from "../support/candidate-room.ts";

// Without the fake permission prompt Chromium refuses the microphone by itself.
test.use({ permissions: [] });

test("a denied microphone is explained and costs no attempt", async ({ playwright, stack, launchOptions }) => {
  const args = chromiumArguments("unused.wav").filter((flag) => flag !== "--use-fake-ui-for-media-stream");
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  try {
    const page = await browser.newPage();
    await page.goto(`${stack.webUrl}/sign-in`);
    await page.getByRole("button", { name: "Omar Haddad" }).click();
    await expect(page.getByText(/3 attempts/i)).toBeVisible();
    await startInterview(page);
    await page.getByRole("button", { name: "Check microphone and sound" }).click();
    await expect(page.getByText("No attempt has been spent.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    await page.goto(stack.webUrl);
    await expect(page.getByText(/3 attempts/i)).toBeVisible();
  } finally {
    await browser.close();
  }
});
