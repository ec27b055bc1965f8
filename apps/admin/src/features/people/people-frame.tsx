"use client";

import type { Viewer } from "@mockingbird/api/views";
import { Button, navLinkClass, PageHeader, useHydrated } from "@mockingbird/ui";
import { UserPlus } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { InviteDialog } from "./invite-dialog.tsx";

const views = [
  { path: "/people", name: "Candidates" },
  { path: "/people/staff", name: "Staff" },
  { path: "/people/invitations", name: "Invitations" },
  { path: "/people/cohorts", name: "Cohorts" },
  { path: "/people/import", name: "Import" },
];

/** What stands around the views of an organisation's people. A page of one person or cohort stands alone. */
export function PeopleFrame({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const path = usePathname();
  const hydrated = useHydrated();
  const [inviting, setInviting] = useState(false);
  if (!views.some((view) => view.path === path)) return children;
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="People"
        description={`Everybody at ${viewer.organization.name}: who they are here, and what they may do.`}
        actions={
          <Button variant="primary" aria-disabled={!hydrated} onClick={() => setInviting(true)}>
            <UserPlus aria-hidden="true" />
            Invite
          </Button>
        }
      />
      <nav aria-label="People" className="overflow-x-auto border-line border-b [scrollbar-width:none]">
        <ul className="-ml-2.5 flex">
          {views.map((view) => (
            <li key={view.path}>
              <Link href={view.path} aria-current={path === view.path ? "page" : undefined} className={navLinkClass}>
                {view.name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
      <InviteDialog open={inviting} onOpenChange={setInviting} viewerRole={viewer.role} />
    </div>
  );
}
