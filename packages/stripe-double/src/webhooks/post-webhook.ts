import { Stripe } from "stripe";

export interface WebhookTarget {
  url: string;
  secret: string;
}

const answerMs = 20_000;

/** Sends one webhook, signed as Stripe signs. Answers the HTTP status; null when there was no answer. */
export async function postWebhook(
  { url, secret }: WebhookTarget,
  body: string,
  closed: AbortSignal,
): Promise<number | null> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        // Of the machine's clock, which the one who checks it has too.
        "stripe-signature": Stripe.webhooks.generateTestHeaderString({ payload: body, secret }),
      },
      body,
      redirect: "manual",
      signal: AbortSignal.any([closed, AbortSignal.timeout(answerMs)]),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
}
