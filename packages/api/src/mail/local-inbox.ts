import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Mail } from "./mail.ts";

const inboxMailSchema = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  /** Pictures of the mail stand in it as data, so that it can be shown by itself. */
  html: z.string(),
  sentAt: z.iso.datetime(),
});
/** A mail that was kept instead of sent. */
export type InboxMail = z.infer<typeof inboxMailSchema>;

/** Mails shown on the inbox page; older ones stay in the folder. */
const inboxMailsMax = 100;

/** Keeps a mail as one JSON file, complete from the moment it can be seen. */
export async function keepMail(folder: string, mail: Mail): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sentAt = new Date().toISOString();
  const id = `${sentAt.replace(/\D/g, "")}-${randomUUID()}`;
  const unfinished = join(folder, `${id}.part`);
  const { to, subject, text } = mail;
  const html = mail.pictures.reduce(
    (whole, { cid, contentType, content }) => whole.replaceAll(`cid:${cid}`, `data:${contentType};base64,${content}`),
    mail.html,
  );
  const kept: InboxMail = { id, to, subject, text, html, sentAt };
  await writeFile(unfinished, JSON.stringify(kept), { mode: 0o600 });
  await rename(unfinished, join(folder, `${id}.json`));
}

/** The latest mails, newest first. A folder that does not exist yet holds none. */
export async function readMails(folder: string): Promise<InboxMail[]> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const newest = files
    .filter((file) => file.endsWith(".json"))
    .sort()
    .reverse()
    .slice(0, inboxMailsMax);
  const contents = await Promise.all(newest.map((file) => readFile(join(folder, file), "utf8")));
  return contents.map((content) => inboxMailSchema.parse(JSON.parse(content)));
}
