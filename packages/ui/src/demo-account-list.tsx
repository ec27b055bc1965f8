"use client";

import { ChevronRight } from "lucide-react";
import { Avatar } from "./avatar.tsx";
import { Spinner } from "./spinner.tsx";
import { useHydrated } from "./use-hydrated.ts";

export type DemoAccountItem = {
  key: string;
  name: string;
  /** What they are, in words, such as "Reviewer". */
  role: string;
  organizationName: string;
};

type DemoAccountListProps = {
  accounts: readonly DemoAccountItem[];
  /** The account that is being signed in. */
  busyKey: string | null;
  onChoose: (key: string) => void;
};

/** One click, one person: the demo's way in, by organisation. */
export function DemoAccountList({ accounts, busyKey, onChoose }: DemoAccountListProps) {
  const hydrated = useHydrated();
  const organizationNames = [...new Set(accounts.map((account) => account.organizationName))];
  return (
    <div className="flex flex-col gap-5">
      {organizationNames.map((organizationName) => (
        <section key={organizationName} className="flex flex-col gap-1">
          <h3 className="text-12 text-ink-muted">{organizationName}</h3>
          <ul className="divide-y divide-line border-line border-y">
            {accounts
              .filter((account) => account.organizationName === organizationName)
              .map((account) => (
                <li key={account.key}>
                  <button
                    type="button"
                    disabled={busyKey !== null}
                    aria-disabled={!hydrated}
                    onClick={() => onChoose(account.key)}
                    className="-mx-2 flex w-[calc(100%+1rem)] items-center gap-3 rounded-control px-2 py-2.5 text-left hover:bg-hover disabled:opacity-55"
                  >
                    <Avatar name={account.name} />
                    <span className="min-w-0 flex-1 truncate text-14 text-ink">{account.name}</span>
                    <span className="text-13 text-ink-muted">{account.role}</span>
                    {busyKey === account.key ? (
                      <Spinner className="text-ink-muted" />
                    ) : (
                      <ChevronRight aria-hidden="true" className="size-4 text-ink-muted" />
                    )}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
