import { z } from "zod";

/** What an API key of an organisation may read. */
export const apiScopeSchema = z.enum(["people:read", "interviews:read", "transcripts:read"]);
export type ApiScope = z.infer<typeof apiScopeSchema>;
