"use client";

import type { DemoAccount } from "@mockingbird/api/web";
import { Avatar, Button } from "@mockingbird/ui";
import { signIn } from "next-auth/react";
import { useState } from "react";

type DemoAccountsProps = { accounts: DemoAccount[]; callbackUrl: string };

/** Seeded people, by organisation; one click each. */
export function DemoAccounts({ accounts, callbackUrl }: DemoAccountsProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const organizations = [...new Set(accounts.map((account) => account.organizationName))];
  const enter = (account: DemoAccount) => {
    setChosen(keyOf(account));
    void signIn("demo", { email: account.email, orgId: account.organizationId, callbackUrl });
  };
  return (
    <section aria-labelledby="demo-accounts" className="flex flex-col gap-5 border-line border-t pt-6">
      <div className="flex flex-col gap-1">
        <h2 id="demo-accounts" className="font-medium font-serif text-20 text-ink">
          Or look around as
        </h2>
        <p className="text-13 text-ink-muted">Demo accounts, on this machine only.</p>
      </div>
      {organizations.map((organization) => (
        <div key={organization} className="flex flex-col gap-2">
          <h3 className="text-12 text-ink-muted">{organization}</h3>
          <div className="flex flex-col gap-1.5">
            {accounts
              .filter((account) => account.organizationName === organization)
              .map((account) => (
                <Button
                  key={keyOf(account)}
                  className="w-full justify-start gap-3 border-line px-2.5"
                  busy={chosen === keyOf(account)}
                  onClick={() => enter(account)}
                >
                  {chosen === keyOf(account) ? null : <Avatar name={account.name} />}
                  <span className="truncate">{account.name}</span>
                </Button>
              ))}
          </div>
        </div>
      ))}
    </section>
  );
}

function keyOf(account: DemoAccount): string {
  return `${account.organizationId}:${account.email}`;
}
