import { importChunkRows, invitationDays, invitationDaysMax } from "@mockingbird/domain";
import { z } from "zod";

/** Longer than anything a person would be called; what is too long for its column is refused in words. */
const cellSchema = z.string().max(400);

/** One line of a list of people, as it was written. */
export const importRowSchema = z.object({
  /** its line in the list, from 1, which sentences name */
  row: z.int().min(1),
  email: cellSchema,
  name: cellSchema.default(""),
  externalId: cellSchema.default(""),
  /** names of cohorts */
  cohorts: cellSchema.array().max(20).default([]),
});
export type ImportRow = z.infer<typeof importRowSchema>;

export const importRowsSchema = importRowSchema.array().min(1).max(importChunkRows);

/** What a line comes to. */
export const importOutcomeSchema = z.enum([
  /** gets an invitation, by mail */
  "invite",
  /** has a place or an invitation, which gets a cohort or an external id */
  "change",
  /** is here, as the line says */
  "unchanged",
  /** is invited, as the line says */
  "waiting",
  /** cannot be brought in */
  "refuse",
]);
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

export const importResultSchema = z.object({
  row: z.int(),
  outcome: importOutcomeSchema,
  /** why it is refused, or what changes, in a sentence; null where there is nothing to say */
  note: z.string().nullable(),
});
export type ImportResult = z.infer<typeof importResultSchema>;

export const importPreviewSchema = z.object({
  results: importResultSchema.array(),
  /** names of cohorts that would be made */
  newCohorts: z.string().array(),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const invitationDaysSchema = z.int().min(1).max(invitationDaysMax).default(invitationDays);
