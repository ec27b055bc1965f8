"use client";

import type { Member, Viewer } from "@mockingbird/api/views";
import { isStaffRole, type Role, roleCan, staffRoles } from "@mockingbird/domain";
import {
  ConfirmDialog,
  DropdownMenu,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuSeparator,
  IconButton,
  toast,
} from "@mockingbird/ui";
import { Ellipsis, UserMinus, UserPlus, Users } from "lucide-react";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { roleNames } from "../../role-names.ts";
import { CohortLimitDialog } from "./cohort-limit-dialog.tsx";

type MemberActionsProps = { member: Member; viewer: Viewer; onChanged: () => void };

/** What this viewer may do with this member; nothing is shown that would be refused. */
export function MemberActions({ member, viewer, onChanged }: MemberActionsProps) {
  const [removing, setRemoving] = useState(false);
  const [limiting, setLimiting] = useState(false);
  const [busy, setBusy] = useState(false);
  const { membershipId, name, role } = member;
  const isOwn = membershipId === viewer.membershipId;
  const mayChange = roleCan(viewer.role, "member:manage") && (role !== "owner" || viewer.role === "owner");
  if (!mayChange || isOwn) return null;

  const attempt = async (work: () => Promise<unknown>, done: () => void) => {
    setBusy(true);
    try {
      await work();
      done();
    } catch (failure) {
      toast.error("Nothing was changed", { description: failureOf(failure).sentence });
    } finally {
      setBusy(false);
      onChanged();
    }
  };
  const restore = () =>
    attempt(
      () => trpcClient.member.restore.mutate({ membershipId }),
      () => toast.success(`${name} is back`),
    );
  const remove = () =>
    attempt(
      () => trpcClient.member.remove.mutate({ membershipId }),
      () => {
        setRemoving(false);
        toast.success(`${name} is removed`, { action: { label: "Undo", onClick: () => void restore() } });
      },
    );
  const setRole = (wanted: Role) =>
    attempt(
      () => trpcClient.member.setRole.mutate({ membershipId, role: wanted }),
      () => toast.success(`${name} is now ${roleNames[wanted].toLowerCase()}`),
    );
  const roles = staffRoles.filter((option) => option !== "owner" || viewer.role === "owner");

  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label={`Change ${name}`} size="icon-small" busy={busy && !removing}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        {member.removedAt ? (
          <DropdownMenuItem onSelect={() => void restore()}>
            <UserPlus aria-hidden="true" />
            Let back in
          </DropdownMenuItem>
        ) : (
          <>
            {isStaffRole(role) ? (
              <>
                <DropdownMenuLabel>Role</DropdownMenuLabel>
                <DropdownMenuRadioGroup<Role>
                  value={role}
                  options={roles.map((value) => ({ value, label: roleNames[value] }))}
                  onValueChange={(wanted) => void setRole(wanted)}
                />
                <DropdownMenuSeparator />
              </>
            ) : null}
            {role === "reviewer" ? (
              <DropdownMenuItem onSelect={() => setLimiting(true)}>
                <Users aria-hidden="true" />
                Limit to cohorts
              </DropdownMenuItem>
            ) : null}
            <DropdownMenuItem onSelect={() => setRemoving(true)}>
              <UserMinus aria-hidden="true" />
              Remove
            </DropdownMenuItem>
          </>
        )}
      </DropdownMenu>
      <ConfirmDialog
        open={removing}
        onOpenChange={setRemoving}
        title={`Remove ${name}?`}
        confirmLabel="Remove"
        cancelLabel="Keep"
        destructive
        busy={busy}
        onConfirm={() => void remove()}
      >
        {isStaffRole(role)
          ? "They are signed out of your organisation at once. What they did stays in the audit, and you can let them back in."
          : "They are signed out at once, and an interview they are in ends within half a minute. Their transcripts stay, and you can let them back in."}
      </ConfirmDialog>
      {limiting ? <CohortLimitDialog member={member} onClose={() => setLimiting(false)} onSaved={onChanged} /> : null}
    </>
  );
}
