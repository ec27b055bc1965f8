import { z } from "zod";
import { StripeDoubleError } from "../core/stripe-error.ts";
import type { Form } from "./form.ts";

/** Texts as forms carry them, as what they mean. */
export const wholeSchema = z
  .string()
  .regex(/^-?\d+$/)
  .transform(Number);
export const flagSchema = z.enum(["true", "false"]).transform((text) => text === "true");
export const metadataSchema = z.record(z.string(), z.string()).default({});
/** What every request may say besides; answered in one place for all of them. */
export const expandShape = { expand: z.array(z.string()).optional() };
/** What every list may say. */
export const pageShape = {
  ...expandShape,
  limit: wholeSchema.pipe(z.int().min(1).max(100)).optional(),
  starting_after: z.string().optional(),
};

/** Reads a form by its schema. What Stripe does not know it refuses, and so do we what we do not. */
export function readForm<Schema extends z.ZodType>(schema: Schema, form: Form): z.output<Schema> {
  const result = schema.safeParse(form);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const param = issue?.path.join(".") ?? "";
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : null;
  throw new StripeDoubleError(
    unknown === null ? `Invalid ${param}: ${issue?.message}` : `Received unknown parameter: ${unknown}`,
    { param: unknown ?? param, code: unknown === null ? "parameter_invalid" : "parameter_unknown" },
  );
}

/** Metadata as an update leaves it: what is sent empty is taken away (API, "Metadata"). */
export function mergeMetadata(
  metadata: Record<string, string>,
  changes: Record<string, string> = {},
): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...metadata, ...changes }).filter(([, value]) => value !== ""));
}
