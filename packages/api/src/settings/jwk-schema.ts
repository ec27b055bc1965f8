import type { JWK } from "jose";
import { z } from "zod";

const coordinate = z.string().min(40);
const es256KeySchema = z.object({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: coordinate,
  y: coordinate,
  d: coordinate.optional(),
  kid: z.string().optional(),
});

/** An ES256 key as a JWK in JSON. `half` says whether its private part must be there, or must not. */
export function jwkSchema(name: string, half: "private" | "public") {
  return z.string({ error: `${name} is not set.` }).transform((json, context): JWK => {
    const { data } = es256KeySchema.safeParse(parseJson(json));
    if (data && (data.d !== undefined) === (half === "private")) {
      const { kid, d, ...key } = data;
      return { ...key, ...(kid === undefined ? {} : { kid }), ...(d === undefined ? {} : { d }) };
    }
    context.addIssue({ code: "custom", message: `${name} must be a ${half} ES256 key, as a JWK in JSON.` });
    return z.NEVER;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
