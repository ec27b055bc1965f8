import { brokeOnOurSide, type EndCause, finalStatusOf } from "./interview-status.ts";

/** As what an ending counts on its day: as it was meant, early, or broken on our side, Gemini's or the organisation's. */
export function endedAs(endCause: EndCause): "completed" | "endedEarly" | "broken" {
  if (brokeOnOurSide(endCause)) return "broken";
  return finalStatusOf(endCause) === "completed" ? "completed" : "endedEarly";
}
