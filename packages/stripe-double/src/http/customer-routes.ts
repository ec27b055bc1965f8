import { z } from "zod";
import { customerAnswer, portalAnswer } from "../answers/customer-answers.ts";
import { find } from "../core/find.ts";
import type { CustomerRecord } from "../core/records.ts";
import type { Double } from "../double.ts";
import { expandShape, mergeMetadata, metadataSchema, pageShape, readForm } from "./inputs.ts";
import { pageOf } from "./page-of.ts";
import type { Route } from "./route.ts";

const customerSchema = z.strictObject({
  ...expandShape,
  email: z.string().max(512).optional(),
  name: z.string().max(256).optional(),
  metadata: metadataSchema,
});
const listSchema = z.strictObject({ ...pageShape, email: z.string().optional() });
const portalSchema = z.strictObject({
  ...expandShape,
  customer: z.string(),
  return_url: z.url(),
  locale: z.string().optional(),
});

/** Customers, and the sessions of the portal that they are sent to. */
export function customerRoutes(double: Double): Route[] {
  const { state, engine, now } = double;
  return [
    [
      "POST /v1/customers",
      ({ form }) => {
        const { email = null, name = null, metadata } = readForm(customerSchema, form);
        const id = engine.nextId("cus");
        const customer: CustomerRecord = { id, created: now(), email, name, metadata, card: null, balanceCents: 0 };
        state.customers[id] = customer;
        double.announce("customer.created", id);
        return customerAnswer(customer);
      },
    ],
    [
      "POST /v1/customers/:id",
      ({ id, form }) => {
        const customer = find(state.customers, "customer", id);
        const input = readForm(customerSchema, form);
        const { email = customer.email, name = customer.name } = input;
        Object.assign(customer, { email, name, metadata: mergeMetadata(customer.metadata, input.metadata) });
        double.announce("customer.updated", id);
        return customerAnswer(customer);
      },
    ],
    ["GET /v1/customers/:id", ({ id }) => customerAnswer(find(state.customers, "customer", id))],
    [
      "GET /v1/customers",
      ({ form }) => {
        const input = readForm(listSchema, form);
        const found = Object.values(state.customers)
          .filter(({ email }) => !input.email || email === input.email)
          .reverse();
        return pageOf(found.map(customerAnswer), input, "/v1/customers");
      },
    ],
    [
      "POST /v1/billing_portal/sessions",
      ({ form }) => {
        const { customer, return_url: returnUrl } = readForm(portalSchema, form);
        const { id: customerId } = find(state.customers, "customer", customer, "customer");
        const portal = { id: engine.nextId("bps"), created: now(), customerId, returnUrl };
        state.portals[portal.id] = portal;
        return portalAnswer(portal, double.url);
      },
    ],
  ];
}
