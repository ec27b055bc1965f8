import { z } from "zod";

const envSchema = z.object({
  EMULATOR_PORT: z.coerce.number().int().min(0).max(65_535).default(8788),
  EMULATOR_SPEECH_CACHE_DIR: z.string().min(1).optional(),
});

/** @throws Error naming the variable that is wrong. */
export function readEnv(): z.infer<typeof envSchema> {
  const result = envSchema.safeParse(process.env);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${issue?.path.join(".")} is wrong: ${issue?.message}`);
}
