"use client";

import type { Viewer } from "@mockingbird/api/views";
import { PageHeader, TabLink, TabLinks } from "@mockingbird/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

const views = [
  { path: "/organization", name: "Profile" },
  { path: "/organization/appearance", name: "Appearance" },
  { path: "/organization/feedback", name: "Feedback" },
  { path: "/organization/data", name: "Data" },
  { path: "/organization/api-keys", name: "API keys" },
  { path: "/organization/mail", name: "Mail" },
];

/** What stands around everything that holds for the whole organisation. */
export function OrganizationFrame({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const path = usePathname();
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="Organisation" description={`What holds for everybody at ${viewer.organization.name}.`} />
      <TabLinks label="Organisation">
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
