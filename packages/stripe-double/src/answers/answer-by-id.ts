import { look } from "../core/find.ts";
import type { State } from "../core/records.ts";
import { meterAnswer, priceAnswer, productAnswer } from "./catalogue-answers.ts";
import { checkoutAnswer, customerAnswer } from "./customer-answers.ts";
import { invoiceAnswer } from "./invoice-answer.ts";
import { subscriptionAnswer } from "./subscription-answer.ts";

/** The object that an id names, whatever it is; null for none. */
export function answerById(state: State, id: string, baseUrl: string): unknown {
  const customer = look(state.customers, id);
  if (customer) return customerAnswer(customer);
  const subscription = look(state.subscriptions, id);
  if (subscription) return subscriptionAnswer(state, subscription);
  const invoice = look(state.invoices, id);
  if (invoice) return invoiceAnswer(state, invoice, baseUrl);
  const checkout = look(state.checkouts, id);
  if (checkout) return checkoutAnswer(checkout, baseUrl);
  const price = look(state.prices, id);
  if (price) return priceAnswer(price);
  const product = look(state.products, id);
  if (product) return productAnswer(product);
  const meter = look(state.meters, id);
  return meter ? meterAnswer(meter) : null;
}
