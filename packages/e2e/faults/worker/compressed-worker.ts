import type { Env } from "../../../../services/realtime/src/env.ts";
import worker, { InterviewSession as OwnInterviewSession } from "../../../../services/realtime/src/index.ts";
import { realMs } from "./compress-worker-time.ts";
import type { Reminder } from "./reminder.ts";

export * from "../../../../services/realtime/src/index.ts";

const abortPath = "/faults/abort/";
const loseAlarmPath = "/faults/lose-alarm/";
const remindPath = "/faults/remind/";
/** An alarm that is so late on the machine's own clock has been forgotten. */
const forgottenAfterMs = 1_000;

/** Our object as it is, but that its alarms stand on the machine's clock, and that it can be made to crash. */
export class InterviewSession extends OwnInterviewSession {
  readonly #state: DurableObjectState;
  /** What stood in storage when this object was made, before our own code could set anything. */
  readonly #foundAlarm: Promise<number | null>;
  #isUsed = false;

  constructor(state: DurableObjectState, env: Env) {
    const { storage } = state;
    const setAlarm = storage.setAlarm.bind(storage);
    const foundAlarm = storage.getAlarm();
    Object.defineProperty(storage, "setAlarm", { value: (atMs: number) => setAlarm(realMs(atMs)) });
    super(state, env);
    this.#state = state;
    this.#foundAlarm = foundAlarm;
  }

  override async alarm(): Promise<void> {
    this.#isUsed = true;
    return super.alarm();
  }

  override async fetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(remindPath)) return new Response(await this.#remind());
    this.#isUsed = true;
    if (pathname.startsWith(loseAlarmPath)) await this.#loseAlarm();
    else if (!pathname.startsWith(abortPath)) return super.fetch(request);
    this.#state.abort("The fault suite crashed this object.");
    return new Response();
  }

  async #loseAlarm(): Promise<void> {
    await this.#state.storage.deleteAlarm();
    await this.#state.storage.sync();
  }

  /**
   * Cloudflare rings for an alarm at least once. The runtime's own scheduler on one machine does not always: killed or
   * under load it has dropped one, though the object's storage had it (seen with both databases). Only such a one, long
   * overdue in storage, is rung for here. To be asked makes an object that sleeps, which then sets the alarm of what it has
   * yet to do: had it not stood in storage before, nothing would ever have rung, and that is our own fault.
   */
  async #remind(): Promise<Reminder> {
    const { storage } = this.#state;
    const slept = !this.#isUsed;
    this.#isUsed = true;
    const alarmAtMs = slept ? await this.#foundAlarm : await storage.getAlarm();
    if (alarmAtMs === null) return slept && (await storage.getAlarm()) !== null ? "neverSet" : "none";
    if (realMs(Date.now()) - alarmAtMs < forgottenAfterMs) return "none";
    await storage.setAlarm(Date.now());
    return "forgotten";
  }
}

export default {
  fetch: async (request: Request, env: Env): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const path = [abortPath, loseAlarmPath, remindPath].find((each) => pathname.startsWith(each));
    if (path === undefined) return worker.fetch(request, env);
    const name = decodeURIComponent(pathname.slice(path.length));
    if (path === remindPath) return env.INTERVIEW_SESSION.getByName(name).fetch(request.url);
    await env.INTERVIEW_SESSION.getByName(name)
      .fetch(request.url)
      .catch(() => undefined);
    return new Response("crashed");
  },
};
