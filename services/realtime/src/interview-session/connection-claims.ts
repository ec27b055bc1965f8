import { z } from "zod";

/** What the Worker tells the object about a connection it has let in; the token itself stays behind. */
const connectionClaimsSchema = z.object({
  org: z.string(),
  iv: z.string(),
  att: z.int(),
  jti: z.string(),
  iat: z.int(),
  maxDur: z.int().positive(),
  cfgh: z.string(),
});
export type ConnectionClaims = z.infer<typeof connectionClaimsSchema>;

/** Set by the Worker on a request it makes itself, so that no browser can send one. */
export const connectionClaimsHeader = "x-interview-claims";

export function connectionClaimsOf(request: Request): ConnectionClaims {
  return connectionClaimsSchema.parse(JSON.parse(request.headers.get(connectionClaimsHeader) ?? "null"));
}
