import { AppShell, ThemeToggle, TopBar, Wordmark } from "@mockingbird/ui";
import type { Metadata } from "next";
import { z } from "zod";
import type { AddressQuery } from "../../../address-query.ts";
import { ConfirmSignIn } from "../../../features/sign-in/index.ts";

export const metadata: Metadata = { title: "Sign in" };

const linkSchema = z.object({
  token: z.string().min(1),
  email: z.string().min(1),
  callbackUrl: z.string().default("/"),
});

export default async function ConfirmSignInPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const link = linkSchema.safeParse(await searchParams);
  return (
    <AppShell topBar={<TopBar home={<Wordmark suffix="Console" />} actions={<ThemeToggle />} />}>
      <ConfirmSignIn link={link.data ?? null} />
    </AppShell>
  );
}
