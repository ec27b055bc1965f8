import { setTimeout as delay } from "node:timers/promises";
import { Candidate } from "./browser/candidate.ts";
import { createInterviews, readInterview, type StoredInterview } from "./database.ts";
import { type FaultPlan, faultPlanOf, outageSeconds, workerRestartsOf } from "./fault-plan.ts";
import { type Alarms, findLosses } from "./oracle.ts";
import type { World } from "./world.ts";

const answersMax = 200;
/** After the last candidate is gone. Longer than an hour without a backend, and the pause before the next try after it. */
const deliverySecondsMax = 4 * 60 * 60;

/** A whole interview: it went on for about its time or through all of its questions, and many answers were kept. */
const wholeSeconds = 40 * 60;
const wholeAnswers = 15;

export interface Outcome {
  losses: string[];
  endCause: string | null;
  durationSeconds: number;
  /** Lines of the candidate that are stored. */
  answers: number;
  isWhole: boolean;
  /** How often the local runtime had to be reminded of this object's alarm. */
  remindersNeeded: number;
  /** For whoever looks into a failure: what went wrong, when, and what is stored. */
  report: string;
}

/** Runs the interviews of these seeds at once, and judges each. */
export async function runBatch(world: World, batch: number, seeds: readonly number[]): Promise<Map<number, Outcome>> {
  const prepared = await createInterviews(`organization-${batch}`, seeds);
  const candidates = new Map<number, Candidate>();
  for (const [seed, interview] of prepared) {
    const plan = faultPlanOf(seed);
    await prepareFaults(world, plan);
    candidates.set(seed, new Candidate(world, plan, interview));
  }
  const all = [...candidates.values()];
  const over = new AbortController();
  const restarts = restartWorkers(world, workerRestartsOf(batch), all, over.signal);
  await Promise.all(all.map((candidate) => candidate.run()));
  over.abort();
  await restarts;
  const deliveredByMs = Date.now() + deliverySecondsMax * 1000;
  const outcomes = [...candidates].map(async ([seed, candidate]): Promise<[number, Outcome]> => {
    const { stored, ...alarms } = await untilFinal(world, candidate, deliveredByMs);
    return [seed, judge(faultPlanOf(seed), candidate, stored, alarms)];
  });
  return new Map(await Promise.all(outcomes));
}

async function prepareFaults(world: World, plan: FaultPlan): Promise<void> {
  const { seed, startsAtSeconds, outageAtSeconds, gemini, getSessionConfig, markLive, submitTranscript } = plan;
  const hear = Array.from({ length: answersMax }, (_, index) => `Answer ${index + 1} of seed-${seed}.`);
  await world.scriptGemini({ instructionIncludes: `Interview of seed-${seed}.`, hear, faults: gemini });
  const outageAtMs = Date.now() + (startsAtSeconds + (outageAtSeconds ?? 0)) * 1000;
  const outage = { fromMs: outageAtMs, untilMs: outageAtMs + outageSeconds * 1000 };
  const gate = { interviewId: `seed-${seed}`, getSessionConfig, markLive, submitTranscript };
  await world.setGate(outageAtSeconds === undefined ? gate : { ...gate, outage });
}

async function restartWorkers(
  world: World,
  moments: readonly number[],
  candidates: readonly Candidate[],
  signal: AbortSignal,
): Promise<void> {
  const startedAtMs = Date.now();
  for (const atSeconds of moments) {
    const waitMs = (startedAtMs + atSeconds * 1000 - Date.now()) / world.timeScale;
    await delay(Math.max(0, waitMs), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    for (const candidate of candidates) candidate.note("workerd is killed");
    await world.restartWorker();
  }
}

async function untilFinal(
  world: World,
  candidate: Candidate,
  deliveredByMs: number,
): Promise<Alarms & { stored: StoredInterview }> {
  const { orgId, session } = candidate.interview;
  const alarms: Alarms = { remindersNeeded: 0, neverSet: false };
  for (;;) {
    const stored = await readInterview(orgId, session.interviewId);
    const isOver = stored.submissions > 0 || (!candidate.seen.welcomed && stored.status === "created");
    if (isOver || Date.now() > deliveredByMs) return { stored, ...alarms };
    const reminder = await world.remindObject(`${orgId}:${session.interviewId}`);
    if (reminder !== "none") candidate.note(`its alarm: ${reminder}`);
    if (reminder === "forgotten") alarms.remindersNeeded += 1;
    if (reminder === "neverSet") alarms.neverSet = true;
    await delay(200);
  }
}

function judge(plan: FaultPlan, { seen, happened }: Candidate, stored: StoredInterview, alarms: Alarms): Outcome {
  const losses = findLosses(seen, stored, alarms);
  const { endCause } = stored;
  const durationSeconds = stored.durationSeconds ?? 0;
  const answers = stored.turns.filter(({ speaker }) => speaker === "candidate").length;
  const wentOn = durationSeconds >= wholeSeconds || endCause === "interviewer_finished";
  const report = [
    `Seed ${plan.seed} (run it again: FAULT_SEED=${plan.seed} npm run faults -w @mockingbird/e2e)`,
    ...losses.map((loss) => `LOST: ${loss}`),
    `ended: ${stored.status}, ${endCause}, after ${durationSeconds} s; the page saw: ${seen.endCause}`,
    `plan: ${JSON.stringify(plan)}`,
    ...happened,
    "shown:",
    ...seen.turns.map(
      ({ seq, speaker, text, interrupted }) => `  ${seq} ${speaker}${interrupted ? " (cut)" : ""}: ${text}`,
    ),
    "stored:",
    ...stored.turns.map(
      ({ seq, speaker, text, interrupted }) => `  ${seq} ${speaker}${interrupted ? " (cut)" : ""}: ${text}`,
    ),
  ].join("\n");
  return {
    losses,
    endCause,
    durationSeconds,
    answers,
    isWhole: wentOn && answers >= wholeAnswers,
    remindersNeeded: alarms.remindersNeeded,
    report,
  };
}
