import { nonceHeader } from "@mockingbird/api/nonce-header";
import { readInbox } from "@mockingbird/api/web";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { DoorFrame } from "../../features/frame/index.ts";
import { Inbox, OpenMail } from "../../features/inbox/index.ts";

export const metadata: Metadata = { title: "Local inbox" };

export default async function InboxPage({ searchParams }: { searchParams: Promise<{ mail?: string | string[] }> }) {
  await connection();
  const mails = await readInbox();
  if (!mails) notFound();
  const { mail: mailId } = await searchParams;
  const mail = mails.find(({ id }) => id === mailId);
  const nonce = (await headers()).get(nonceHeader) ?? "";
  return (
    <DoorFrame width={mail ? "wide" : "reading"}>
      {mail ? <OpenMail mail={mail} nonce={nonce} /> : <Inbox mails={mails} />}
    </DoorFrame>
  );
}
