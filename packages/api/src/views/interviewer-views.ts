import { interviewerConfigSchema, interviewerDraftSchema, interviewerFieldSchema } from "@mockingbird/domain";
import { z } from "zod";

/** Versions that one page of the list tells about. */
export const interviewerVersionsPageSize = 20;

export const interviewerVersionRowSchema = z.object({
  version: z.int().positive(),
  /** what changed, in the words of who published it; may be empty */
  note: z.string(),
  createdAt: z.iso.datetime(),
  /** who published it; null where nobody is known */
  createdByName: z.string().nullable(),
});
export type InterviewerVersionRow = z.infer<typeof interviewerVersionRowSchema>;

export const interviewerVersionSchema = interviewerVersionRowSchema.extend({ content: interviewerConfigSchema });
export type InterviewerVersion = z.infer<typeof interviewerVersionSchema>;

/** Stands for the draft as somebody read it; whoever changes it says which one they know. */
const draftRevisionSchema = z.string().max(60);

/** The next version while somebody writes it. */
export const savedDraftSchema = z.object({
  content: interviewerDraftSchema,
  /** the version that it was begun from */
  baseVersion: z.int().positive(),
  revision: draftRevisionSchema,
  updatedAt: z.iso.datetime(),
  updatedByName: z.string().nullable(),
  /** the viewer saved it last */
  isOwn: z.boolean(),
});
export type SavedDraft = z.infer<typeof savedDraftSchema>;

/** The organisation's interviewer: what new interviews are made with, and what is being written. Times are ISO 8601. */
export const interviewerSchema = z.object({
  published: interviewerVersionSchema,
  draft: savedDraftSchema.nullable(),
});
export type Interviewer = z.infer<typeof interviewerSchema>;

export const interviewerVersionPageSchema = z.object({
  /** the newest first */
  versions: interviewerVersionRowSchema.array(),
  /** what to ask the next page with; null on the last one */
  nextBefore: z.int().nullable(),
});

export const draftInputSchema = z.object({
  content: interviewerDraftSchema,
  /** null: there is none yet, and this begins it */
  revision: draftRevisionSchema.nullable(),
  /** the version that a draft which is begun comes from */
  baseVersion: z.int().positive(),
});

/** Both sides whole, and the fields in which they differ, in the order of a description. */
export const interviewerComparisonSchema = z.object({
  before: interviewerDraftSchema,
  after: interviewerDraftSchema,
  fields: interviewerFieldSchema.array(),
});
export type InterviewerComparison = z.infer<typeof interviewerComparisonSchema>;

export const versionNoteSchema = z.string().trim().max(200, "Keep the note under 200 characters.");
