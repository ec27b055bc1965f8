"use client";

import type { DemoAccount } from "@mockingbird/api/web";
import { DemoAccountList } from "@mockingbird/ui";
import { signIn } from "next-auth/react";
import { useState } from "react";

type DemoAccountsProps = { accounts: DemoAccount[]; callbackUrl: string };

/** Seeded people, by organisation; one click each. */
export function DemoAccounts({ accounts, callbackUrl }: DemoAccountsProps) {
  const [busyKey, setBusyKey] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const enter = async (key: string) => {
    const account = accounts.find((candidate) => keyOf(candidate) === key);
    if (!account) return;
    setBusyKey(key);
    setFailed(false);
    try {
      await signIn("demo", { email: account.email, orgId: account.organizationId, callbackUrl });
    } catch {
      setBusyKey(null);
      setFailed(true);
    }
  };
  return (
    <section aria-labelledby="demo-accounts" className="flex flex-col gap-5 border-line border-t pt-6">
      <div className="flex flex-col gap-1">
        <h2 id="demo-accounts" className="font-medium font-serif text-20 text-ink">
          Or look around as
        </h2>
        <p className="text-13 text-ink-muted">Demo accounts, on this machine only.</p>
        {failed ? (
          <p role="alert" className="text-13 text-danger-ink">
            We could not reach Mockingbird. Check your connection and try again.
          </p>
        ) : null}
      </div>
      <DemoAccountList
        accounts={accounts.map((account) => ({
          key: keyOf(account),
          name: account.name,
          role: "Candidate",
          organizationName: account.organizationName,
        }))}
        busyKey={busyKey}
        onChoose={(key) => void enter(key)}
      />
    </section>
  );
}

function keyOf(account: DemoAccount): string {
  return `${account.organizationId}:${account.email}`;
}
