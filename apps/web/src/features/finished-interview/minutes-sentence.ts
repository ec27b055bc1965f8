import type { Receipt } from "@mockingbird/api/views";
import { formatDuration } from "@mockingbird/ui/server";

/** Whose minutes the interview took, or why it took none, as its candidate reads it. */
export function minutesSentence(
  { chargedSeconds, chargeReason }: Pick<Receipt, "chargedSeconds" | "chargeReason">,
  organizationName: string,
): string {
  switch (chargeReason) {
    case "answered":
      return `${formatDuration(chargedSeconds)}, counted for ${organizationName}, not you`;
    case "not_answered":
      return "None: you had not answered anything yet";
    case "broke_on_our_side":
      return "None: it broke, and that was not your doing";
    case null:
      return "None";
  }
}
