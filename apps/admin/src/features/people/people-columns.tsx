import type { Member, MemberKind, Viewer } from "@mockingbird/api/views";
import { Badge, RelativeTime } from "@mockingbird/ui";
import { roleNames } from "../../role-names.ts";
import type { DataColumn } from "../data-table/index.ts";
import { MemberActions } from "./member-actions.tsx";

type ColumnSettings = { kind: MemberKind; viewer: Viewer; isRemoved: boolean; onChanged: () => void };

export function peopleColumns({ kind, viewer, isRemoved, onChanged }: ColumnSettings): DataColumn<Member>[] {
  const { timeZone } = viewer.organization;
  const isStaff = kind === "staff";
  const columns: (DataColumn<Member> | null)[] = [
    {
      id: "name",
      header: "Name",
      isSortable: true,
      className: "min-w-44",
      cell: ({ name, membershipId }) => (
        <span className="wrap-anywhere flex flex-wrap items-center gap-2">
          {name}
          {membershipId === viewer.membershipId ? <Badge>You</Badge> : null}
        </span>
      ),
    },
    {
      id: "email",
      header: "E-mail",
      cell: ({ email }) => <span className="whitespace-nowrap text-ink-soft">{email}</span>,
    },
    isStaff ? { id: "role", header: "Role", cell: ({ role }) => roleNames[role] } : null,
    isStaff
      ? null
      : {
          id: "externalId",
          header: "External id",
          cell: ({ externalId }) => <span className="wrap-anywhere text-ink-soft">{externalId ?? "–"}</span>,
        },
    {
      id: "cohorts",
      header: isStaff ? "Sees" : "Cohorts",
      className: "min-w-36",
      cell: (member) => <span className="wrap-anywhere text-ink-soft">{cohortWords(member)}</span>,
    },
    isStaff
      ? null
      : { id: "interviews", header: "Interviews", align: "right", cell: ({ interviewCount }) => interviewCount },
    {
      id: "joined",
      header: "Joined",
      isSortable: true,
      firstDirection: "desc",
      align: "right",
      className: "text-ink-muted whitespace-nowrap",
      cell: ({ since }) => <RelativeTime at={since} timeZone={timeZone} />,
    },
    {
      id: "lastActive",
      header: isRemoved ? "Removed" : "Last active",
      align: "right",
      className: "text-ink-muted whitespace-nowrap",
      cell: ({ lastActiveAt, removedAt }) => {
        const moment = isRemoved ? removedAt : lastActiveAt;
        return moment ? <RelativeTime at={moment} timeZone={timeZone} /> : "Not yet";
      },
    },
    {
      id: "actions",
      header: "Actions",
      align: "right",
      className: "w-12",
      cell: (member) => (
        <span className="relative z-[1]">
          <MemberActions member={member} viewer={viewer} onChanged={onChanged} />
        </span>
      ),
    },
  ];
  return columns.filter((column) => column !== null);
}

function cohortWords({ role, isLimitedToCohorts, cohorts }: Member): string {
  const names = cohorts.map(({ name }) => name).join(", ");
  if (role === "candidate") return names || "–";
  if (!isLimitedToCohorts) return "Everybody";
  return names || "Nobody";
}
