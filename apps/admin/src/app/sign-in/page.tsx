import { adminEnv, getDemoAccounts } from "@mockingbird/api/admin";
import { AppShell, ThemeToggle, TopBar, Wordmark } from "@mockingbird/ui";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { AddressQuery } from "../../address-query.ts";
import { readCallbackPath, SignInForm } from "../../features/sign-in/index.ts";
import { readSession } from "../../server/session.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { callbackUrl, error } = await searchParams;
  const callbackPath = readCallbackPath(callbackUrl, adminEnv.ADMIN_URL);
  if (await readSession()) redirect(callbackPath);
  return (
    <AppShell topBar={<TopBar home={<Wordmark suffix="Console" />} actions={<ThemeToggle />} />}>
      <SignInForm
        errorCode={typeof error === "string" ? error : null}
        callbackPath={callbackPath}
        demoAccounts={await getDemoAccounts()}
        inboxUrl={adminEnv.SMTP_URL ? null : `${adminEnv.WEB_URL}/inbox`}
        candidatesUrl={adminEnv.WEB_URL}
      />
    </AppShell>
  );
}
