import { expect, test } from "vitest";
import { chargeFor } from "./charge.ts";
import { endCauseSchema } from "./interview-status.ts";

const broken = ["gemini_unavailable", "gemini_refused", "gemini_key_refused", "internal_error"];

test.each(endCauseSchema.options)(
  "an interview that ended by %s is charged when it was held, and only then",
  (endCause) => {
    const charge = chargeFor({ endCause, isAnswered: true, durationSeconds: 90 });
    expect(charge).toEqual(
      broken.includes(endCause)
        ? { chargeReason: "broke_on_our_side", chargedSeconds: 0 }
        : { chargeReason: "answered", chargedSeconds: 90 },
    );
    expect(chargeFor({ endCause, isAnswered: false, durationSeconds: 90 }).chargedSeconds).toBe(0);
  },
);
