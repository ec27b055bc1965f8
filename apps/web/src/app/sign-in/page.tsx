import { getDemoAccounts, getWebCaller, readInbox } from "@mockingbird/api/web";
import { signInErrorSentence } from "@mockingbird/auth/sign-in-error";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorFrame } from "../../features/frame/index.ts";
import { SignIn } from "../../features/sign-in/index.ts";
import { localPath } from "../../local-path.ts";
import { type SearchParams, singleValue } from "../../single-value.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const callbackUrl = localPath(singleValue(search.callbackUrl));
  if (await getWebCaller()) redirect(callbackUrl);
  const [demoAccounts, inbox] = await Promise.all([getDemoAccounts(), readInbox()]);
  return (
    <DoorFrame>
      <SignIn
        problem={signInErrorSentence(singleValue(search.error))}
        demoAccounts={demoAccounts}
        hasInbox={inbox !== null}
        callbackUrl={callbackUrl}
      />
    </DoorFrame>
  );
}
