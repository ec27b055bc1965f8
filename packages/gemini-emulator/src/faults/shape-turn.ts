import type { TurnPlan } from "../session/plan-turn.ts";
import { bigFrames } from "./big-frames.ts";
import { bundles } from "./bundles.ts";
import { earlyComplete } from "./early-complete.ts";
import { falseStart } from "./false-start.ts";
import type { TurnFault } from "./fault-event.ts";
import { silentTurn } from "./silent-turn.ts";
import { staleAudio } from "./stale-audio.ts";
import { thoughts } from "./thoughts.ts";

const shapes: Readonly<Record<TurnFault["kind"], (plan: TurnPlan) => TurnPlan>> = {
  silentTurn,
  thoughts,
  bundles,
  bigFrames,
  staleAudio,
  falseStart,
  earlyComplete,
};

/** The same turn as this fault makes it. */
export const shapeTurn = (plan: TurnPlan, fault: TurnFault): TurnPlan => shapes[fault.kind](plan);
