import { z } from "zod";
import { productAnswer } from "../answers/catalogue-answers.ts";
import { find, look } from "../core/find.ts";
import { StripeDoubleError } from "../core/stripe-error.ts";
import type { Double } from "../double.ts";
import { expandShape, flagSchema, mergeMetadata, metadataSchema, pageShape, readForm } from "./inputs.ts";
import { pageOf } from "./page-of.ts";
import type { Route } from "./route.ts";

const createSchema = z.strictObject({
  ...expandShape,
  id: z.string().optional(),
  name: z.string(),
  description: z.string().optional(),
  metadata: metadataSchema,
});
const updateSchema = z.strictObject({
  ...expandShape,
  name: z.string().optional(),
  description: z.string().optional(),
  active: flagSchema.optional(),
  metadata: metadataSchema,
});
const listSchema = z.strictObject({
  ...pageShape,
  active: flagSchema.optional(),
  ids: z.array(z.string()).optional(),
});

export function productRoutes({ state, engine, now }: Double): Route[] {
  return [
    [
      "POST /v1/products",
      ({ form }) => {
        const { id = engine.nextId("prod"), name, description = null, metadata } = readForm(createSchema, form);
        if (look(state.products, id)) {
          throw new StripeDoubleError(`Product already exists: ${id}`, { code: "resource_already_exists" });
        }
        const product = { id, created: now(), isActive: true, name, description, metadata };
        state.products[id] = product;
        return productAnswer(product);
      },
    ],
    [
      "POST /v1/products/:id",
      ({ id, form }) => {
        const product = find(state.products, "product", id);
        const input = readForm(updateSchema, form);
        const { name = product.name, description = product.description, active = product.isActive } = input;
        const metadata = mergeMetadata(product.metadata, input.metadata);
        Object.assign(product, { name, description, isActive: active, metadata });
        return productAnswer(product);
      },
    ],
    ["GET /v1/products/:id", ({ id }) => productAnswer(find(state.products, "product", id))],
    [
      "GET /v1/products",
      ({ form }) => {
        const input = readForm(listSchema, form);
        const found = Object.values(state.products)
          .filter(({ id }) => !input.ids || input.ids.includes(id))
          .filter(({ isActive }) => input.active === undefined || isActive === input.active)
          .reverse();
        return pageOf(found.map(productAnswer), input, "/v1/products");
      },
    ],
  ];
}
