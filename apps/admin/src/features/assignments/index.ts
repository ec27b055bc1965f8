export { AssignmentList } from "./assignment-list.tsx";
export { AssignmentPage } from "./assignment-page.tsx";
export { readCandidateListState } from "./candidate-list-state.ts";
export { readAssignmentListState } from "./list-state.ts";
export { LiveNow } from "./live-now.tsx";
export { NewAssignment } from "./new-assignment.tsx";
