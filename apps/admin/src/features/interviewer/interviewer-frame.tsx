"use client";

import { PageHeader, TabLink, TabLinks } from "@mockingbird/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

const views = [
  { path: "/interviewer", name: "Now and next" },
  { path: "/interviewer/versions", name: "Versions" },
];

/** What stands around the interviewer and its versions. */
export function InterviewerFrame({ children }: { children: ReactNode }) {
  const path = usePathname();
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <PageHeader
        title="Interviewer"
        description="How the interviewer behaves in every interview of your organisation. What it asks stands in the templates."
      />
      <TabLinks label="Interviewer">
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
