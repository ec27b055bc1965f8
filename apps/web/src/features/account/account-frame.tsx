"use client";

import { TabLink, TabLinks } from "@mockingbird/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

const views = [
  { path: "/account/profile", name: "Profile" },
  { path: "/account/fairness", name: "Fairness" },
  { path: "/account/browsers", name: "Browsers" },
  { path: "/account/data", name: "Your data" },
];

/** What stands around everything that is about the person and not about an interview. */
export function AccountFrame({ children }: { children: ReactNode }) {
  const path = usePathname();
  return (
    <div className="flex flex-col gap-8">
      <TabLinks label="Your account">
        {views.map((view) => (
          <TabLink key={view.path} isCurrent={path === view.path}>
            <Link href={view.path}>{view.name}</Link>
          </TabLink>
        ))}
      </TabLinks>
      {children}
    </div>
  );
}
