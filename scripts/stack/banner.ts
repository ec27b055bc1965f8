import { isLoopback } from "../settings/loopback-url.ts";
import type { Settings } from "../settings/settings.ts";

/** What to open, whom to be, and who interviews: the last words of a start. */
export function banner(settings: Settings): string {
  const lines = [
    "",
    "Mockingbird is running.",
    "",
    `  Candidates   ${settings.WEB_URL}`,
    `  Staff        ${settings.ADMIN_URL}`,
    `  Realtime     ${settings.REALTIME_URL}`,
    settings.GEMINI_API_KEY
      ? `  Interviewer  Gemini${settings.GEMINI_BASE_URL ? ` at ${settings.GEMINI_BASE_URL}` : ""}, with your GEMINI_API_KEY`
      : `  Interviewer  the built-in emulator at ${settings.GEMINI_BASE_URL} (set GEMINI_API_KEY in .env for the real Gemini)`,
    ...(settings.STRIPE_SECRET_KEY ? ["  Billing      Stripe, with your STRIPE_SECRET_KEY"] : []),
    ...(settings.STRIPE_BASE_URL
      ? [`  Billing      Stripe's stand-in at ${settings.STRIPE_BASE_URL}; nothing is charged`]
      : []),
  ];
  if (settings.DEMO_MODE === "on") {
    lines.push(
      "",
      "  One-click demo accounts on both sign-in pages:",
      "    Northfield University   candidates Leo, Amara, Jonas · reviewer Priya · owner Dana",
      "    Brightwork Talent       candidates Sofia, Omar, Claire · reviewer Mei · owner Viktor",
      "    Both                    Sam: reviewer at Northfield, candidate at Brightwork",
    );
  }
  if (!settings.SMTP_URL && isLoopback(settings.WEB_URL))
    lines.push("", `  Mail is kept here: ${settings.WEB_URL}/inbox`);
  lines.push("", "  Logs are in .data/logs. Ctrl-C ends everything.", "");
  return lines.join("\n");
}
