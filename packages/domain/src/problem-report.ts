import { z } from "zod";

/** What can go wrong for a candidate. */
export const problemKindSchema = z.enum(["sound", "connection", "misheard", "question", "other"]);
export type ProblemKind = z.infer<typeof problemKindSchema>;

export const problemTextCharactersMax = 2_000;
