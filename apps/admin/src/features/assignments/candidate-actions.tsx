"use client";

import type { AssignmentCandidate } from "@mockingbird/api/views";
import { DropdownMenu, DropdownMenuItem, IconButton } from "@mockingbird/ui";
import { BellRing, CalendarPlus, Ellipsis, Undo2, UserMinus } from "lucide-react";
import type { AssignmentDeeds } from "./use-assignment-deeds.ts";

type CandidateActionsProps = { candidate: AssignmentCandidate; deeds: AssignmentDeeds; onExtend: () => void };

/** What can be done for one candidate; nothing stands there that would do nothing. */
export function CandidateActions({ candidate, deeds, onExtend }: CandidateActionsProps) {
  const rows = [candidate];
  return (
    <DropdownMenu
      trigger={
        <IconButton label={`Change ${candidate.name}`} size="icon-small">
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    >
      {candidate.state === "cancelled" ? (
        <DropdownMenuItem onSelect={() => void deeds.restoreSome(rows)}>
          <Undo2 aria-hidden="true" />
          Give back
        </DropdownMenuItem>
      ) : (
        <>
          <DropdownMenuItem onSelect={onExtend}>
            <CalendarPlus aria-hidden="true" />
            Extend
          </DropdownMenuItem>
          {candidate.state === "not_started" && !candidate.isLive ? (
            <DropdownMenuItem onSelect={() => void deeds.remind(rows, false)}>
              <BellRing aria-hidden="true" />
              Remind
            </DropdownMenuItem>
          ) : null}
          <DropdownMenuItem onSelect={() => void deeds.cancelSome(rows)}>
            <UserMinus aria-hidden="true" />
            Take back
          </DropdownMenuItem>
        </>
      )}
    </DropdownMenu>
  );
}
