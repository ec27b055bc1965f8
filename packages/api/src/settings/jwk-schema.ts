import type { JWK } from "jose";
import { z } from "zod";
import { parseJson } from "./parse-json.ts";

const coordinate = z.string().min(40);
const es256KeySchema = z.object({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: coordinate,
  y: coordinate,
  d: coordinate.optional(),
  kid: z.string().min(1).optional(),
});

function isHalf(key: { d?: string | undefined }, half: "private" | "public"): boolean {
  return (key.d !== undefined) === (half === "private");
}

function toJwk({ kid, d, ...key }: z.infer<typeof es256KeySchema>): JWK {
  return { ...key, ...(kid === undefined ? {} : { kid }), ...(d === undefined ? {} : { d }) };
}

/** An ES256 key as a JWK in JSON. `half` says whether its private part must be there, or must not. */
export function jwkSchema(name: string, half: "private" | "public") {
  return z.string({ error: `${name} is not set.` }).transform((json, context): JWK => {
    const { data } = es256KeySchema.safeParse(parseJson(json));
    if (data && isHalf(data, half)) return toJwk(data);
    context.addIssue({ code: "custom", message: `${name} must be a ${half} ES256 key, as a JWK in JSON.` });
    return z.NEVER;
  });
}

/** Public ES256 keys besides the one in use, as a JSON array of JWKs: the next, or the last. None when it is unset or empty. */
export function furtherKeysSchema(name: string) {
  return z
    .string()
    .default("")
    .transform((json, context): JWK[] => {
      if (json === "") return [];
      const { data } = z.array(es256KeySchema).safeParse(parseJson(json));
      if (data?.every((key) => isHalf(key, "public"))) return data.map(toJwk);
      context.addIssue({ code: "custom", message: `${name} must be a JSON array of public ES256 keys, as JWKs.` });
      return z.NEVER;
    });
}
