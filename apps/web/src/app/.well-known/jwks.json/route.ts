import { interviewTokenJwks } from "@mockingbird/api/web";

/** The public keys of interview tokens, for the Worker. */
export async function GET(): Promise<Response> {
  return Response.json(await interviewTokenJwks(), { headers: { "Cache-Control": "public, max-age=300" } });
}
