import { z } from "zod";

/** What nodemailer says of a failure, as far as we read it. */
const smtpErrorSchema = z.object({
  code: z.string().optional(),
  command: z.string().optional(),
  responseCode: z.int().optional(),
});

export interface MailFailure {
  /** It will never be taken: trying again helps nobody. */
  isFinal: boolean;
  /** It has nothing to do with this mail: others will not leave now either. */
  isServerAway: boolean;
  /** For staff, without addresses. */
  sentence: string;
  /** For the log: nodemailer's name of it, and the server's number. */
  code: string | undefined;
  responseCode: number | undefined;
}

const awayCodes = new Set([
  "ECONNECTION",
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "ESOCKET",
  "EDNS",
  "ETLS",
  "EAUTH",
]);

/** What became of a mail that did not leave, from what the way out threw. */
export function judgeMailFailure(error: unknown): MailFailure {
  const { code, command, responseCode } = smtpErrorSchema.safeParse(error).data ?? {};
  const facts = { code, responseCode };
  const isPermanent = responseCode !== undefined && responseCode >= 500 && responseCode < 600;
  if (isPermanent && command === "RCPT TO") {
    const sentence = "The mail server refused the address. Check how it is written.";
    return { isFinal: true, isServerAway: false, sentence, ...facts };
  }
  if (isPermanent && command === "DATA") {
    return { isFinal: true, isServerAway: false, sentence: "The mail server refused the mail.", ...facts };
  }
  if (code !== undefined && awayCodes.has(code)) {
    const sentence = "The mail server could not be reached for a day.";
    return { isFinal: false, isServerAway: true, sentence, ...facts };
  }
  const sentence = "The mail server did not take the mail for a day.";
  return { isFinal: false, isServerAway: false, sentence, ...facts };
}
