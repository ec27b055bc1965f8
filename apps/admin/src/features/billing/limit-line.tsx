import type { Billing } from "@mockingbird/api/views";
import type { PlanId } from "@mockingbird/domain";
import { Section } from "@mockingbird/ui/server";
import { limitChoiceOf, limitNote } from "./limit-choice.ts";

/** For those who may not change it: what happens when the included minutes are used. */
export function LimitLine({ billing, planId }: { billing: Billing; planId: PlanId }) {
  const { extraSecondsMax } = billing;
  const choice = limitChoiceOf(extraSecondsMax);
  const what = {
    stop: "Interviews stop.",
    "up-to": "Interviews go on, up to a limit.",
    "no-end": "Interviews go on without an end.",
  };
  return (
    <Section title="When the included minutes are used">
      <p className="max-w-prose text-14 text-ink-soft">
        <span className="font-medium text-ink">{what[choice]}</span>{" "}
        {limitNote(choice, planId, extraSecondsMax && Math.ceil(extraSecondsMax / 60))}
      </p>
    </Section>
  );
}
