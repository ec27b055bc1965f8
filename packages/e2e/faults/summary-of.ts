import { endsEarly, faultPlanOf } from "./fault-plan.ts";
import type { Outcome } from "./run-batch.ts";

/** A batch in a few words: how its interviews ended, how many were whole, and what the local runtime had forgotten. */
export function summaryOf(batch: number, outcomes: ReadonlyMap<number, Outcome>): string {
  const meantToLast = [...outcomes].filter(([seed]) => !endsEarly(faultPlanOf(seed)));
  const short = meantToLast.filter(([, { isWhole }]) => !isWhole);
  const causes = Map.groupBy(outcomes.values(), ({ endCause }) => endCause);
  const reminded = [...outcomes].filter(([, { remindersNeeded }]) => remindersNeeded > 0).map(([seed]) => seed);
  return [
    `batch ${batch}: ${outcomes.size} interviews judged, ended by ${[...causes].map(([cause, { length }]) => `${cause}: ${length}`).join(", ")}`,
    `  ${meantToLast.length - short.length} of the ${meantToLast.length} that nothing in their plan ends were whole; not whole: ${
      short
        .map(
          ([seed, { endCause, durationSeconds, answers }]) =>
            `${seed} (${endCause}, ${durationSeconds} s, ${answers} answers)`,
        )
        .join(", ") || "none"
    }`,
    `  alarms that stood in storage and were forgotten by the local runtime: ${reminded.length}${reminded.length > 0 ? `, of seeds ${reminded.join(", ")}` : ""}`,
  ].join("\n");
}
