import { reconnectGraceSeconds } from "@mockingbird/domain";
import type { FaultScript } from "@mockingbird/gemini-emulator";
import { interviewSeconds } from "./database.ts";
import { batchOf } from "./fault-seeds.ts";
import type { BackendFault } from "./neighbours/backend-gate.ts";
import { Random } from "./random.ts";

/**
 * What the browser, or whoever runs the object, does at a moment of the interview.
 * - `cut`: the network is gone without a word, and back at once. `leave`: the same, and nobody is there for a while.
 * - `reload`: closes and comes back. `secondTab`: opens another one. `garbage`: sends frames nobody can read.
 * - `mute`: the microphone is off for a while. `crash`: the object dies and loses what it had not written.
 */
export type PageFault =
  | { kind: "cut" | "reload" | "secondTab" | "garbage" | "crash" }
  | { kind: "leave" | "mute"; seconds: number };

export interface FaultPlan {
  seed: number;
  /** When it begins, so that the interviews of a batch are never all at the same point. */
  startsAtSeconds: number;
  /** In order of time; seconds of the interview. */
  page: { atSeconds: number; fault: PageFault }[];
  gemini: FaultScript[];
  getSessionConfig: BackendFault[];
  markLive: BackendFault[];
  submitTranscript: BackendFault[];
  /** The candidate presses End then; undefined for most. */
  endsAtSeconds: number | undefined;
  /** The candidate speaks with the talk key down, and is not heard otherwise. */
  pushToTalk: boolean;
  /** The backend answers nothing that is about this interview from then on, for an hour; undefined for most. */
  outageAtSeconds: number | undefined;
}

export const outageSeconds = 60 * 60;

const fatalRefusals = ["refusedKey", "contextExhausted"] as const;
const backendFaults: readonly BackendFault[] = ["down", "error", "late", "cutAfter"];

/** Only some batches wait for the end of an hour: no interview of the others is held up for longer than its own time. */
const hasOutages = (batch: number) => batch % 2 === 1;

/** Everything that goes wrong in one interview, from its number alone. */
export function faultPlanOf(seed: number): FaultPlan {
  const random = new Random(seed);
  const moments = (most: number) =>
    Array.from({ length: random.whole(0, most) }, () => random.between(5, interviewSeconds - 60)).sort((a, b) => a - b);
  const plan: FaultPlan = {
    seed,
    startsAtSeconds: random.between(0, 120),
    page: moments(5).map((atSeconds) => ({ atSeconds, fault: pageFault(random) })),
    gemini: [
      ...moments(4).map((seconds): FaultScript => ({ when: { moment: "elapsed", seconds }, fault: lineFault(random) })),
      ...Array.from({ length: random.whole(0, 2) }, () => turnFault(random)),
      ...Array.from({ length: random.whole(0, 2) }, () => answerFault(random)),
      ...Array.from({ length: random.whole(0, 2) }, () => setupFault(random)),
    ],
    getSessionConfig: random.chance(0.2) ? [random.pick(backendFaults)] : [],
    markLive: random.chance(0.2) ? [random.pick(backendFaults)] : [],
    submitTranscript: Array.from({ length: random.chance(0.5) ? random.whole(1, 5) : 0 }, () =>
      random.pick(backendFaults),
    ),
    endsAtSeconds: random.chance(0.1) ? random.between(30, interviewSeconds - 60) : undefined,
    pushToTalk: random.chance(0.2),
    outageAtSeconds: hasOutages(batchOf(seed)) && random.chance(0.05) ? random.between(30, 90) : undefined,
  };
  // After an hour's outage the next try is an hour away, and each further fault would add another.
  return plan.outageAtSeconds === undefined ? plan : { ...plan, submitTranscript: [] };
}

/** Whether something in the plan ends the interview for good before its time. */
export function endsEarly({ endsAtSeconds, page, gemini }: FaultPlan): boolean {
  const stayedAway = page.some(({ fault }) => fault.kind === "leave" && fault.seconds > reconnectGraceSeconds);
  const refused = gemini.some(({ fault }) => fault.kind === "close" && fatalRefusals.some((as) => as === fault.as));
  return endsAtSeconds !== undefined || stayedAway || refused;
}

/** When workerd is killed under a whole batch of interviews, in seconds since the batch began. */
export function workerRestartsOf(batch: number): number[] {
  const random = new Random(1_000_000 + batch);
  return Array.from({ length: 3 }, () => random.between(100, interviewSeconds)).sort((a, b) => a - b);
}

function pageFault(random: Random): PageFault {
  const kind = random.pick(["cut", "reload", "secondTab", "garbage", "crash", "crash", "leave", "mute"] as const);
  if (kind === "mute") return { kind, seconds: random.between(5, 40) };
  // Now and then longer than anybody is waited for.
  if (kind === "leave") return { kind, seconds: random.chance(0.1) ? 90 : random.between(3, 45) };
  return { kind };
}

function lineFault(random: Random) {
  const kind = random.pick(["goAway", "goAway", "close", "close", "reset", "stall", "deaf"] as const);
  switch (kind) {
    case "goAway":
      return { kind, timeLeftSeconds: random.between(5, 50), thenSilent: random.chance(0.5) };
    case "close":
      return { kind, as: random.pick(["internalError", "unavailable", "deadline", "notImplemented"] as const) };
    case "reset":
      return { kind };
    case "stall":
      return { kind, seconds: random.between(1, 20) };
    case "deaf":
      return { kind: "stall" } as const;
  }
}

function turnFault(random: Random): FaultScript {
  const kinds = ["silentTurn", "thoughts", "bundles", "bigFrames", "staleAudio"] as const;
  return { when: { moment: "turnStart", turn: random.whole(1, 20) }, fault: { kind: random.pick(kinds) } };
}

function answerFault(random: Random): FaultScript {
  const when = { moment: "answer", answer: random.whole(1, 15) } as const;
  const kind = random.pick(["lateTranscript", "missingTranscript", "splitTranscript"] as const);
  return { when, fault: kind === "lateTranscript" ? { kind, seconds: random.between(0.2, 3) } : { kind } };
}

function setupFault(random: Random): FaultScript {
  const when = { moment: "setup", connection: random.whole(1, 5) } as const;
  const as = random.pick(["quota", "unavailable", "unknownHandle", "refusedKey", "contextExhausted"] as const);
  // A refusal ends an interview for good, so it is rare.
  const fatal = fatalRefusals.some((each) => each === as);
  if (fatal && !random.chance(0.2)) return { when, fault: { kind: "stall", seconds: random.between(1, 15) } };
  return { when, fault: { kind: "close", as } };
}
