import type { Patience, TurnTaking } from "@mockingbird/proto";

/** How one person likes to talk with an interviewer. */
export interface TalkHabits {
  patience: Patience;
  way: "speak" | "pushToTalk" | "type";
  /** Push-to-talk by one press to begin and one to end, for those who cannot hold a key down. */
  pressOnce: boolean;
  /** What is said also stands on the screen. */
  captions: boolean;
}

/** Of somebody who has chosen nothing: the organisation says how patient its interviewer is. */
export function usualTalkHabits(patience: Patience): TalkHabits {
  return { patience, way: "speak", pressOnce: false, captions: true };
}

const patiences: readonly string[] = ["short", "normal", "long"] satisfies Patience[];
const ways: readonly string[] = ["speak", "pushToTalk", "type"] satisfies TalkHabits["way"][];

function isPatience(value: unknown): value is Patience {
  return typeof value === "string" && patiences.includes(value);
}

function isWay(value: unknown): value is TalkHabits["way"] {
  return typeof value === "string" && ways.includes(value);
}

/** What was kept, as far as it can be understood; the usual for the rest. */
export function readTalkHabits(kept: unknown, usual: TalkHabits): TalkHabits {
  if (typeof kept !== "object" || kept === null) return usual;
  return {
    patience: "patience" in kept && isPatience(kept.patience) ? kept.patience : usual.patience,
    way: "way" in kept && isWay(kept.way) ? kept.way : usual.way,
    pressOnce: "pressOnce" in kept && kept.pressOnce === true,
    captions: !("captions" in kept && kept.captions === false),
  };
}

/** What to keep of somebody who changed something: a patience only once they chose one, so that the next organisation's counts. */
export function keptTalkHabits(kept: unknown, before: TalkHabits, changed: TalkHabits): Partial<TalkHabits> {
  const { patience, ...rest } = changed;
  const choseBefore = typeof kept === "object" && kept !== null && "patience" in kept;
  return choseBefore || patience !== before.patience ? changed : rest;
}

/** What the Worker has to know of them. */
export function turnTakingOf({ patience, way }: TalkHabits): TurnTaking {
  return { patience, pushToTalk: way === "pushToTalk" };
}
