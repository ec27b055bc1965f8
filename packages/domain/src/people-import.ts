/** What a list of people may be, and how it is brought in. */
export const importFileBytesMax = 5 * 1024 * 1024;
export const importRowsMax = 10_000;
/** Rows looked at, or brought in, in one request: each is one transaction. */
export const importChunkRows = 100;
export const personNameCharactersMax = 100;
export const externalIdCharactersMax = 80;
export const cohortNameCharactersMax = 80;
/** Cohorts that one row may name. */
export const importCohortsMax = 10;
/** How long an invitation may be open, in days, and how long it is unless somebody chooses. */
export const invitationDaysMax = 60;
export const invitationDays = 7;
