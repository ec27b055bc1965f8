import type { Locator, Page } from "@playwright/test";
import { expect } from "../harness/test.ts";

/** What a candidate does on the way into an interview, and what they see there. */
export async function openInterview(page: Page, webUrl: string, name: string): Promise<void> {
  await page.goto(`${webUrl}/sign-in`);
  await page.getByRole("button", { name }).click();
  await startInterview(page);
}

/** Presses Start; who has not agreed to be interviewed yet reads on and agrees. */
export async function startInterview(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Start|Continue)/ }).click();
  await page.waitForURL(/\/(interviews|before-you-begin)/);
  if (new URL(page.url()).pathname === "/before-you-begin") {
    await page.getByRole("button", { name: "I agree, go on" }).click();
  }
  await page.waitForURL(/\/interviews\//);
}

export async function enterWithMicrophone(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check microphone and sound" }).click();
  await page.getByRole("button", { name: "Enter the room" }).click();
}

export function captionsOf(page: Page): Locator {
  return page.getByRole("region", { name: "Captions" });
}

/** Listening includes that the interviewer's last word was heard. */
export async function expectToBeAsked(page: Page): Promise<void> {
  await expect(page.locator("[data-phase=listening]")).toBeVisible({ timeout: 60_000 });
}

/** Types an answer, and waits until it stands in the captions and the interviewer has replied to the end. */
export async function answerInWriting(page: Page, answer: string): Promise<void> {
  const field = page.getByLabel("Your answer in writing");
  if (!(await field.isVisible())) await page.getByRole("button", { name: "Type", exact: true }).click();
  await field.fill(answer);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(captionsOf(page)).toContainText(answer);
}

/** Asked by the browser before a running interview is left. */
export function agreeToLeave(page: Page): void {
  page.on("dialog", (dialog) => void dialog.accept());
}
