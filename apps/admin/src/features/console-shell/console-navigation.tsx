"use client";

import { type Capability, type Role, roleCan } from "@mockingbird/domain";
import { navLinkClass } from "@mockingbird/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";

const sections: { path: string; name: string; capability: Capability }[] = [
  { path: "/interviews", name: "Interviews", capability: "interview:list" },
  { path: "/people", name: "People", capability: "member:read" },
  { path: "/privacy", name: "Privacy", capability: "erasure:complete" },
  { path: "/audit", name: "Audit", capability: "audit:read" },
  { path: "/settings", name: "Settings", capability: "settings:read" },
];

/** The console's sections that a role has anything to do in. */
export function ConsoleNavigation({ role }: { role: Role }) {
  const path = usePathname();
  const own = sections.filter(({ capability }) => roleCan(role, capability));
  if (own.length < 2) return null;
  return (
    <nav aria-label="Sections">
      <ul className="flex">
        {own.map((section) => (
          <li key={section.path}>
            <Link
              href={section.path}
              aria-current={path === section.path || path.startsWith(`${section.path}/`) ? "page" : undefined}
              className={navLinkClass}
            >
              {section.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
