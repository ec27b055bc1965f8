import { handleStripeWebhook } from "@mockingbird/api/admin";

export async function POST(request: Request) {
  return handleStripeWebhook(request);
}
