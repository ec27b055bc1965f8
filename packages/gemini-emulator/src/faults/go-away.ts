import type { ServiceLine } from "../session/service-line.ts";
import { closeReasons } from "./close-reasons.ts";
import type { LineFault } from "./fault-event.ts";

type GoAway = Extract<LineFault, { kind: "goAway" }>;

/** The warning before a connection has lived its ten minutes, after which the real service is often silent until it closes. */
export function goAway(line: ServiceLine, { timeLeftSeconds, thenSilent, closesAfterSeconds }: GoAway): void {
  line.send({ goAway: { timeLeft: `${timeLeftSeconds}s` } });
  if (thenSilent) line.die();
  const { code, reason } = closeReasons.deadline;
  line.later(closesAfterSeconds ?? timeLeftSeconds, () => line.close(code, reason));
}
