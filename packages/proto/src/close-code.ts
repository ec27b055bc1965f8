/**
 * Why the Worker closes a candidate's socket. The numbers follow HTTP's meaning plus 4000 (RFC 6455 §7.4.2 leaves
 * 4000–4999 to applications); the sentence is what the page shows and fits a close frame's 123 bytes.
 */
export const closeCodes = {
  ended: { code: 1000, sentence: "The interview has ended." },
  badFrame: { code: 4400, sentence: "Your browser sent something we could not read. Reload the page to continue." },
  unauthenticated: {
    code: 4401,
    sentence: "Your pass for this interview is missing or out of date. Reload to get a new one.",
  },
  foreign: {
    code: 4403,
    sentence: "This pass belongs to a different interview. Open the interview from your list again.",
  },
  unknownInterview: { code: 4404, sentence: "We could not find this interview. Open it from your list again." },
  tokenSpent: { code: 4405, sentence: "This pass was already used. Reload the page to get a new one." },
  superseded: { code: 4409, sentence: "The interview was opened in another tab, and continues there." },
  interviewOver: { code: 4410, sentence: "This interview is over. Its transcript is kept." },
  silent: { code: 4408, sentence: "We stopped hearing from your browser. Reconnecting." },
  tooFast: {
    code: 4429,
    sentence: "Your browser sent sound faster than anyone can speak. Reload the page to continue.",
  },
  organizationBusy: {
    code: 4430,
    sentence: "Too many interviews of your organisation are running just now. Try again in a few minutes.",
  },
  organizationOutOfMinutes: {
    code: 4431,
    sentence:
      "Your organisation has used all its interview minutes of this period. No attempt is used. Ask it for more.",
  },
  organizationOutOfSeats: {
    code: 4433,
    sentence: "Your organisation's plan has no seat left for you in this period. No attempt is used. Ask it for more.",
  },
  organizationNotSubscribed: {
    code: 4434,
    sentence:
      "Your organisation's subscription is not active, so this interview did not start. Ask it to look at its billing.",
  },
  accessRemoved: {
    code: 4432,
    sentence: "Your organisation has ended your access, and this interview with it. What you said is kept.",
  },
  internal: { code: 4500, sentence: "Something broke on our side. Your interview is kept; reload to continue." },
  configUnavailable: {
    code: 4503,
    sentence: "We could not load this interview's set-up, so it did not start. Try again in a minute.",
  },
} as const satisfies Record<string, { code: number; sentence: string }>;

export type CloseReason = keyof typeof closeCodes;

/** The page's sentence for a close code, or undefined for one that is not ours (a lost network is 1006). */
export function closeReasonOf(code: number): CloseReason | undefined {
  return (Object.keys(closeCodes) as CloseReason[]).find((reason) => closeCodes[reason].code === code);
}
