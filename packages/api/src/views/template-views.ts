import { templateChangeSchema, templateTitleSchema, templateVersionSchema } from "@mockingbird/domain";
import { z } from "zod";

/** How far uses of a template are counted. */
export const templateUsesCountedMax = 200;

const countSchema = z.object({
  count: z.int(),
  /** there are more */
  isCapped: z.boolean(),
});

/** A template in a list, with what its newest version says. Times are ISO 8601. */
export const templateRowSchema = z.object({
  templateId: z.string(),
  title: z.string(),
  role: z.string(),
  isGraded: z.boolean(),
  /** how many one interview asks */
  questionCount: z.int(),
  /** how many there are to draw from */
  bankCount: z.int(),
  durationSeconds: z.int(),
  version: z.int(),
  createdAt: z.iso.datetime(),
  archivedAt: z.iso.datetime().nullable(),
  /** how often it was assigned to people */
  assignmentCount: z.int(),
  /** null for somebody who may not know how much the organisation does */
  interviews: countSchema.nullable(),
});
export type TemplateRow = z.infer<typeof templateRowSchema>;

const afterSchema = z.object({ createdAt: z.iso.datetime(), templateId: z.string() });

export const templatePageInputSchema = z.object({
  /** part of a title or a role, whatever its case */
  search: z.string().trim().max(200).default(""),
  isArchived: z.boolean().default(false),
  /** left out: graded ones and practice */
  isGraded: z.boolean().optional(),
  /** what the page before answered as `nextAfter` */
  after: afterSchema.nullable().default(null),
  pageSize: z.int().min(5).max(100).default(25),
});
export type TemplatePageInput = z.infer<typeof templatePageInputSchema>;

export const templatePageSchema = z.object({
  /** the newest first */
  templates: templateRowSchema.array(),
  /** what to ask the next page with; null on the last one */
  nextAfter: afterSchema.nullable(),
});
export type TemplatePage = z.infer<typeof templatePageSchema>;

/** Newest versions that are told about. */
export const templateVersionsListedMax = 50;

export const templateVersionRowSchema = z.object({
  version: z.int(),
  createdAt: z.iso.datetime(),
  /** who made it; null where nobody is known */
  createdByName: z.string().nullable(),
  /** null for somebody who may not know how much the organisation does */
  interviews: countSchema.nullable(),
});
export type TemplateVersionRow = z.infer<typeof templateVersionRowSchema>;

/** A template with one of its versions whole. Times are ISO 8601. */
export const templateSchema = z.object({
  templateId: z.string(),
  title: z.string(),
  createdAt: z.iso.datetime(),
  archivedAt: z.iso.datetime().nullable(),
  /** the one that `content` is of */
  version: z.int(),
  content: templateVersionSchema,
  latestVersion: z.int(),
  /** stands for the title and the newest version as they are; saving says which it began from */
  revision: z.string(),
  /** an interview was made with the newest version: the next change of it makes another */
  isUsed: z.boolean(),
  /** the newest first, at most `templateVersionsListedMax` */
  versions: templateVersionRowSchema.array(),
});
export type Template = z.infer<typeof templateSchema>;

/** What somebody writes down as a template. */
export const templateInputSchema = z.object({ title: templateTitleSchema, content: templateVersionSchema });
export type TemplateInput = z.infer<typeof templateInputSchema>;

/** What a later version says otherwise than an earlier one. */
export const templateComparisonSchema = z.object({ changes: templateChangeSchema.array() });
