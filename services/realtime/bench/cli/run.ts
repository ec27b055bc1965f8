import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { OpenLink } from "../load/link.ts";
import { openGeminiLink } from "../load/open-gemini-link.ts";
import { openWorkerLink } from "../load/open-worker-link.ts";
import { runCell } from "../load/run-cell.ts";
import { startProcess } from "../processes/start-process.ts";
import { type PathName, pathNames, type Repetition, tableHead, toTable } from "../report/to-table.ts";

/**
 * Measures what our Worker adds to the way between a candidate and Gemini:
 * `npm run bench -w services/realtime -- [--sessions 1,50,200] [--seconds 5] [--repetitions 5] [--processes 3]`.
 * `--processes`: over how many processes of workerd the sessions of the last path are spread; one uses one core.
 * Ends with 1 when a frame was lost or came out of order.
 */
const { values } = parseArgs({
  options: {
    sessions: { type: "string", default: "1,50,200" },
    seconds: { type: "string", default: "5" },
    repetitions: { type: "string", default: "5" },
    processes: { type: "string", default: "3" },
  },
});
const levels = z.array(z.coerce.number().int().positive()).parse(values.sessions.split(","));
const seconds = z.coerce.number().min(2).parse(values.seconds);
const repetitions = z.coerce.number().int().positive().parse(values.repetitions);
const processes = z.coerce.number().int().positive().parse(values.processes);

// Whatever else runs on these cores is measured along.
const [loadBefore = 0] = loadavg();

const upstream = await startProcess(
  new URL("../processes/serve-upstream.ts", import.meta.url),
  [],
  z.object({
    upstreamUrl: z.string(),
    backendUrl: z.string(),
    interviewTokenKey: z.string(),
    workerEnv: z.record(z.string(), z.string()),
  }),
);
const { upstreamUrl, backendUrl, interviewTokenKey, workerEnv } = upstream.answer;
const relay = await startProcess(
  new URL("../processes/serve-relay.ts", import.meta.url),
  [upstreamUrl],
  z.object({ url: z.string() }),
);
const bareObject = await startWorker("../bare-object/wrangler.jsonc");
const workers = await Promise.all(Array.from({ length: processes }, () => startWorker("../../wrangler.jsonc")));

const paths: Record<PathName, { openLink: OpenLink; pids: number[] }> = {
  direct: { openLink: (handlers) => openGeminiLink(upstreamUrl, handlers), pids: [] },
  relay: { openLink: (handlers) => openGeminiLink(relay.answer.url, handlers), pids: [relay.pid] },
  object: { openLink: (handlers) => openGeminiLink(bareObject.url, handlers), pids: [bareObject.workerdPid] },
  worker: throughWorkers(workers.slice(0, 1)),
  spread: throughWorkers(workers),
};

/** Sessions take the processes in turn. */
function throughWorkers(some: typeof workers): { openLink: OpenLink; pids: number[] } {
  let opened = 0;
  return {
    openLink: (handlers) => {
      const url = some[opened++ % some.length]?.url ?? "";
      return openWorkerLink({ url, backendUrl, interviewTokenKey }, handlers);
    },
    pids: some.map(({ workerdPid }) => workerdPid),
  };
}

async function startWorker(config: string) {
  const { answer, stop } = await startProcess(
    new URL("../processes/serve-worker.ts", import.meta.url),
    [fileURLToPath(new URL(config, import.meta.url)), JSON.stringify(workerEnv)],
    z.object({ url: z.string(), workerdPid: z.number() }),
  );
  return { ...answer, stop };
}

const interruptionSchema = z.object({ interruptedAtMs: z.number() });
const nextInterruption = async () => {
  const [message] = await once(upstream.child, "message");
  return interruptionSchema.parse(message).interruptedAtMs;
};

async function measureAll(sessions: number, lengthSeconds: number): Promise<Repetition> {
  const measured: Partial<Repetition> = {};
  for (const name of shuffled(pathNames)) {
    measured[name] = await runCell({
      ...paths[name],
      path: name,
      sessions,
      seconds: lengthSeconds,
      upstreamPid: upstream.pid,
      nextInterruption,
    });
  }
  const { direct, relay: bare, object, worker, spread } = measured;
  if (!direct || !bare || !object || !worker || !spread) throw new Error("A path was not measured.");
  return { direct, relay: bare, object, worker, spread };
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

const results = new Map<number, Repetition[]>(levels.map((sessions) => [sessions, []]));
// Code that has not run hot yet is not what is asked about.
await measureAll(10 * processes, 3);
for (let repetition = 1; repetition <= repetitions; repetition++) {
  for (const sessions of shuffled(levels)) {
    results.get(sessions)?.push(await measureAll(sessions, seconds));
    console.error(`Repetition ${repetition} of ${repetitions}: ${sessions} sessions measured.`);
  }
}
await Promise.all([...workers, bareObject, relay, upstream].map((started) => started.stop()));

const machine = { cores: availableParallelism(), memoryGib: Math.round(totalmem() / 2 ** 30), loadBefore };
const folder = new URL("../../.data/bench/", import.meta.url);
mkdirSync(folder, { recursive: true });
const file = new URL(`${new Date().toISOString().replaceAll(":", "-")}.json`, folder);
writeFileSync(file, JSON.stringify({ machine, seconds, processes, levels: Object.fromEntries(results) }, null, 1));

for (const line of tableHead) console.log(line);
for (const [sessions, measured] of results)
  for (const line of toTable(sessions, measured, processes)) console.log(line);
const { cores, memoryGib } = machine;
console.log(`${cores} cores, ${memoryGib} GiB, load average ${loadBefore.toFixed(1)} before: ${fileURLToPath(file)}`);
const cells = [...results.values()].flat().flatMap((repetition) => Object.values(repetition));
if (cells.some(({ lost, reordered }) => lost + reordered > 0)) process.exitCode = 1;
