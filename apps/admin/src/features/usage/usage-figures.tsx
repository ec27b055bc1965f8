import type { UsageSummary } from "@mockingbird/api/views";
import { Facts } from "@mockingbird/ui/server";
import { exactMinutes } from "../billing/index.ts";
import { formatCost } from "../month-usage/index.ts";
import { costEach, costPerMinute, countWords } from "./usage-words.ts";

/** What a span comes to, against the limit where there is one. */
export function UsageFigures({ usage: { total, seats, limit } }: { usage: UsageSummary }) {
  const of = (max: number | null | undefined, say: (value: number) => string) =>
    max === null || max === undefined ? "" : ` of ${say(max)}`;
  return (
    <Facts
      items={[
        { term: "Charged", value: `${exactMinutes(total.chargedSeconds)}${of(limit?.secondsMax, exactMinutes)}` },
        { term: "Forgiven", value: exactMinutes(total.forgivenSeconds) },
        { term: "Interviews", value: countWords(total) },
        { term: limit ? "Seats" : "Seats taken", value: `${seats}${of(limit?.seatsMax, String)}` },
        { term: "Model cost, estimated", value: formatCost(total.costMicroUsd) },
        { term: "Cost per interview", value: costEach(total) },
        { term: "Cost per charged minute", value: costPerMinute(total) },
      ]}
    />
  );
}
