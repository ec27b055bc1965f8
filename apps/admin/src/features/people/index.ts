export { CohortList } from "./cohort-list.tsx";
export { CohortPage } from "./cohort-page.tsx";
export { ImportPage } from "./import/import-page.tsx";
export { InvitationList } from "./invitation-list.tsx";
export { readInvitationState } from "./invitation-state.ts";
export { PeopleFrame } from "./people-frame.tsx";
export { cohortPeopleState, readPeopleState } from "./people-state.ts";
export { PeopleTable } from "./people-table.tsx";
export { PersonPage } from "./person-page.tsx";
