import { readInbox } from "@mockingbird/api/web";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { DoorFrame } from "../../features/frame/index.ts";
import { Inbox } from "../../features/inbox/index.ts";

export const metadata: Metadata = { title: "Local inbox" };

export default async function InboxPage() {
  await connection();
  const mails = await readInbox();
  if (!mails) notFound();
  return (
    <DoorFrame>
      <Inbox mails={mails} />
    </DoorFrame>
  );
}
