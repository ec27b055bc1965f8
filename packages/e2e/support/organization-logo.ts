import type { Browser } from "@playwright/test";
import { z } from "zod";

/** A blue square of 48 by 48 pixels. */
export const squarePng =
  "iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAMAAABg3Am1AAAAA1BMVEUfTnn3I3KEAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAGUlEQVRIie3BgQAAAADDoPlT3+AEVQEA0DEJMAAByFz+gAAAAABJRU5ErkJggg==";

const answerSchema = z.object({ result: z.object({ data: z.object({ logoPath: z.string() }) }) });

/** Gives Northfield a logo until `remove` is called. */
export async function setLogo(browser: Browser, adminUrl: string) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${adminUrl}/sign-in`);
  await page.getByRole("button", { name: "Dana Whitfield" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  const call = (procedure: string, data: object) =>
    page.request.post(`${adminUrl}/api/trpc/${procedure}`, { headers: { origin: adminUrl }, data });
  const response = await call("organization.setLogo", { content: squarePng });
  const { result } = answerSchema.parse(await response.json());
  return {
    path: result.data.logoPath,
    remove: async () => {
      await call("organization.removeLogo", {});
      await page.context().close();
    },
  };
}
