export { CohortList } from "./cohort-list.tsx";
export { InvitationList } from "./invitation-list.tsx";
export { readMemberState } from "./member-state.ts";
export { MemberTable } from "./member-table.tsx";
export { PeopleFrame } from "./people-frame.tsx";
