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
/** What every list and retrieval may say besides. */
export const expandShape = { expand: z.array(z.string()).optional() };

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
