import { z } from "zod";

const envSchema = z.object({
  STRIPE_DOUBLE_HOST: z.string().min(1).default("127.0.0.1"),
  STRIPE_DOUBLE_PORT: z.coerce.number().int().min(0).max(65_535).default(8789),
  /** Where what happens is told. */
  STRIPE_WEBHOOK_URL: z.url().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().min(1).optional(),
});

/** @throws Error naming the variable that is wrong. */
export function readEnv(): z.infer<typeof envSchema> {
  const result = envSchema.safeParse(process.env);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${issue?.path.join(".")} is wrong: ${issue?.message}`);
}
