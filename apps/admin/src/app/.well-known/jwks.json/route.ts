import { deliveryTokenJwks } from "@mockingbird/api/admin";

/** The public keys of delivery tokens, for the Worker. */
export async function GET(): Promise<Response> {
  return Response.json(await deliveryTokenJwks(), { headers: { "Cache-Control": "public, max-age=300" } });
}
