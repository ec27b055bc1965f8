import type { AssignmentState, CandidateState } from "@mockingbird/domain";
import { Badge } from "@mockingbird/ui";
import { assignmentStates, candidateStates } from "./assignment-words.ts";

export function AssignmentBadge({ state }: { state: AssignmentState }) {
  const { name, tone } = assignmentStates[state];
  return <Badge tone={tone}>{name}</Badge>;
}

export function CandidateBadge({ state }: { state: CandidateState }) {
  const { name, tone } = candidateStates[state];
  return <Badge tone={tone}>{name}</Badge>;
}
