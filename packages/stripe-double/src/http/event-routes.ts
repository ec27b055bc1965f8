import { z } from "zod";
import { missing } from "../core/stripe-error.ts";
import type { Double } from "../double.ts";
import { pageShape, readForm } from "./inputs.ts";
import { pageOf } from "./page-of.ts";
import type { Route } from "./route.ts";

const listSchema = z.strictObject({
  ...pageShape,
  type: z.string().optional(),
  types: z.array(z.string()).optional(),
});

export function eventRoutes(double: Double): Route[] {
  const { state } = double;
  return [
    [
      "GET /v1/events/:id",
      ({ id }) => {
        const event = state.events.find((known) => known.id === id);
        if (!event) throw missing("event", id);
        return double.eventAnswer(event);
      },
    ],
    [
      "GET /v1/events",
      ({ form }) => {
        const input = readForm(listSchema, form);
        const found = state.events
          .filter(({ type }) => !input.type || type === input.type)
          .filter(({ type }) => !input.types || input.types.includes(type))
          .reverse();
        return pageOf(
          found.map((event) => double.eventAnswer(event)),
          input,
          "/v1/events",
        );
      },
    ],
  ];
}
