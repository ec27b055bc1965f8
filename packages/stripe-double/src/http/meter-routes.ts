import { z } from "zod";
import { meterAnswer, meterEventSummaryAnswer } from "../answers/catalogue-answers.ts";
import { find } from "../core/find.ts";
import { meteredQuantity } from "../core/lines.ts";
import { StripeDoubleError } from "../core/stripe-error.ts";
import type { Double } from "../double.ts";
import { expandShape, pageShape, readForm, wholeSchema } from "./inputs.ts";
import { pageOf } from "./page-of.ts";
import type { Route } from "./route.ts";

const createSchema = z.strictObject({
  ...expandShape,
  display_name: z.string(),
  event_name: z.string(),
  default_aggregation: z.strictObject({ formula: z.literal("sum") }),
  customer_mapping: z
    .strictObject({ type: z.literal("by_id"), event_payload_key: z.literal("stripe_customer_id") })
    .optional(),
  value_settings: z.strictObject({ event_payload_key: z.literal("value") }).optional(),
});
const listSchema = z.strictObject({ ...pageShape, status: z.enum(["active", "inactive"]).optional() });
const summariesSchema = z.strictObject({
  ...pageShape,
  customer: z.string(),
  start_time: wholeSchema,
  end_time: wholeSchema,
  value_grouping_window: z.enum(["hour", "day"]).optional(),
});

const stepSeconds = { minute: 60, hour: 3_600, day: 24 * 3_600 };

export function meterRoutes(double: Double): Route[] {
  const { state, engine, now } = double;
  return [
    [
      "POST /v1/billing/meters",
      ({ form }) => {
        const { display_name: displayName, event_name: eventName } = readForm(createSchema, form);
        if (Object.values(state.meters).some((meter) => meter.eventName === eventName)) {
          throw new StripeDoubleError(`An active meter with event name ${eventName} exists.`, { param: "event_name" });
        }
        const meter = { id: engine.nextId("mtr"), created: now(), displayName, eventName };
        state.meters[meter.id] = meter;
        return meterAnswer(meter);
      },
    ],
    ["GET /v1/billing/meters/:id", ({ id }) => meterAnswer(find(state.meters, "meter", id))],
    [
      "GET /v1/billing/meters",
      ({ form }) => {
        const input = readForm(listSchema, form);
        const found = input.status === "inactive" ? [] : Object.values(state.meters).reverse();
        return pageOf(found.map(meterAnswer), input, "/v1/billing/meters");
      },
    ],
    [
      "GET /v1/billing/meters/:id/event_summaries",
      ({ id, form }) => {
        const input = readForm(summariesSchema, form);
        const path = `/v1/billing/meters/${find(state.meters, "meter", id).id}/event_summaries`;
        return pageOf(summaries(double, id, input), input, path);
      },
    ],
  ];
}

/** Sums of what was used, by hour or day where there is something, or one for the whole time. Newest first. */
function summaries({ state }: Double, meterId: string, input: z.output<typeof summariesSchema>) {
  const { customer, start_time: start, end_time: end, value_grouping_window: window } = input;
  const step = stepSeconds[window ?? "minute"];
  if (start % step !== 0 || end % step !== 0 || end <= start) {
    const message = `The start and end time must be aligned with ${window ?? "minute"} boundaries, one after the other.`;
    throw new StripeDoubleError(message, { param: start % step === 0 ? "end_time" : "start_time" });
  }
  const width = window ? step : end - start;
  return Array.from({ length: (end - start) / width }, (_, index) => ({
    start: start + index * width,
    end: start + (index + 1) * width,
  }))
    .map((span) => meterEventSummaryAnswer(meterId, span, meteredQuantity(state, meterId, customer, span)))
    .filter(({ aggregated_value: value }) => value !== 0 || !window)
    .reverse();
}
