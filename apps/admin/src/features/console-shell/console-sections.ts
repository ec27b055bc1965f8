import { type Capability, memberCan, type Role } from "@mockingbird/domain";
import {
  AudioLines,
  Building2,
  CalendarClock,
  ChartColumn,
  CreditCard,
  FileText,
  House,
  type LucideIcon,
  MessagesSquare,
  ScrollText,
  ShieldCheck,
  Users,
} from "lucide-react";

export interface ConsoleSection {
  path: string;
  name: string;
  capability: Capability;
  Icon: LucideIcon;
  /** Pressed after "g", it leads there. */
  key?: string;
  /** Set apart from what is used every day. */
  isAside?: boolean;
}

const sections: readonly ConsoleSection[] = [
  { path: "/home", name: "Home", capability: "interview:list", Icon: House, key: "h" },
  { path: "/interviews", name: "Interviews", capability: "interview:list", Icon: MessagesSquare, key: "i" },
  { path: "/assignments", name: "Assignments", capability: "assignment:read", Icon: CalendarClock, key: "a" },
  { path: "/people", name: "People", capability: "member:read", Icon: Users, key: "p" },
  { path: "/templates", name: "Templates", capability: "template:read", Icon: FileText, key: "t" },
  { path: "/interviewer", name: "Interviewer", capability: "interviewer:read", Icon: AudioLines, key: "v" },
  { path: "/organization", name: "Organisation", capability: "settings:read", Icon: Building2, isAside: true },
  { path: "/usage", name: "Usage", capability: "usage:read", Icon: ChartColumn, key: "u", isAside: true },
  { path: "/billing", name: "Billing", capability: "billing:read", Icon: CreditCard, key: "b", isAside: true },
  { path: "/privacy", name: "Privacy", capability: "erasure:complete", Icon: ShieldCheck, isAside: true },
  { path: "/audit", name: "Audit", capability: "audit:read", Icon: ScrollText, isAside: true },
];

/** The console's sections that somebody has anything to do in. */
export function sectionsFor(viewer: { role: Role; isLimitedToCohorts: boolean }): ConsoleSection[] {
  return sections.filter(({ capability }) => memberCan(viewer, capability));
}

/** Whether an address is the section's page or one below it. */
export function isWithin(path: string, section: ConsoleSection): boolean {
  return path === section.path || path.startsWith(`${section.path}/`);
}
