"use client";

import { TabLink, TabLinks } from "@mockingbird/ui";
import Link from "next/link";
import { type UsageState, usageAddress, usageTabs } from "./usage-state.ts";
import { tabNames } from "./usage-words.ts";

/** What usage is grouped by. */
export function UsageTabs({ state }: { state: UsageState }) {
  return (
    <TabLinks label="Usage">
      {usageTabs.map((tab) => (
        <TabLink key={tab} isCurrent={tab === state.tab}>
          <Link href={usageAddress(state, { tab, narrowing: {} })} scroll={false}>
            {tabNames[tab]}
          </Link>
        </TabLink>
      ))}
    </TabLinks>
  );
}
