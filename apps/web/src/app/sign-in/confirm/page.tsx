import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorFrame } from "../../../features/frame/index.ts";
import { ConfirmSignIn } from "../../../features/sign-in/index.ts";
import { localPath } from "../../../local-path.ts";
import { type SearchParams, singleValue } from "../../../single-value.ts";

export const metadata: Metadata = { title: "Sign in", referrer: "no-referrer" };

export default async function ConfirmPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const token = singleValue(search.token);
  const email = singleValue(search.email);
  if (!token || !email) redirect("/sign-in?error=Verification");
  return (
    <DoorFrame>
      <ConfirmSignIn token={token} email={email} callbackUrl={localPath(singleValue(search.callbackUrl))} />
    </DoorFrame>
  );
}
