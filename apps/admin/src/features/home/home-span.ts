import { type HomeSpan, homeInputSchema } from "@mockingbird/api/views";
import type { AddressQuery } from "../../address-query.ts";

/** How far back the days go, from the address; what makes no sense there counts as absent. */
export function readHomeSpan({ days }: AddressQuery): HomeSpan {
  return homeInputSchema.safeParse({ days: Number(days) }).data?.days ?? 30;
}
