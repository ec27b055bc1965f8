import type { ApiScope } from "@mockingbird/domain";

/** What a key may read, as staff understand it. */
export const apiScopeWords: Record<ApiScope, { name: string; note: string }> = {
  "people:read": { name: "People", note: "Names, addresses, external ids and cohorts of your candidates." },
  "interviews:read": { name: "Interviews", note: "That they took place, when, how they ended; not what was said." },
  "transcripts:read": { name: "Transcripts", note: "What was said. Each reading stands in the audit." },
};
