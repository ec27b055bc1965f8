import type { Env } from "../../../../services/realtime/src/env.ts";
import worker, { InterviewSession as OwnInterviewSession } from "../../../../services/realtime/src/index.ts";
import { realMs } from "./compress-worker-time.ts";

export * from "../../../../services/realtime/src/index.ts";

const abortPath = "/faults/abort/";
const remindPath = "/faults/remind/";
/** An alarm that is so late on the machine's own clock has been forgotten. */
const forgottenAfterMs = 1_000;

/** Our object as it is, but that its alarms stand on the machine's clock, and that it can be made to crash. */
export class InterviewSession extends OwnInterviewSession {
  readonly #state: DurableObjectState;

  constructor(state: DurableObjectState, env: Env) {
    const { storage } = state;
    const setAlarm = storage.setAlarm.bind(storage);
    Object.defineProperty(storage, "setAlarm", { value: (atMs: number) => setAlarm(realMs(atMs)) });
    super(state, env);
    this.#state = state;
  }

  override async fetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(remindPath)) return new Response(String(await this.#remind()));
    if (!pathname.startsWith(abortPath)) return super.fetch(request);
    this.#state.abort("The fault suite crashed this object.");
    return new Response();
  }

  /**
   * Cloudflare rings for an alarm at least once. The runtime's own scheduler on one machine does not always: under load it
   * has dropped one that was set while another rang, though the object's storage had it (seen in both databases). Answers
   * whether there was such a one.
   */
  async #remind(): Promise<boolean> {
    const { storage } = this.#state;
    const nowMs = realMs(Date.now());
    const alarmAtMs = (await storage.getAlarm()) ?? nowMs;
    if (nowMs - alarmAtMs < forgottenAfterMs) return false;
    storage.setAlarm(Date.now());
    return true;
  }
}

export default {
  fetch: async (request: Request, env: Env): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const path = [abortPath, remindPath].find((each) => pathname.startsWith(each));
    if (path === undefined) return worker.fetch(request, env);
    const name = decodeURIComponent(pathname.slice(path.length));
    if (path === remindPath) return env.INTERVIEW_SESSION.getByName(name).fetch(request.url);
    await env.INTERVIEW_SESSION.getByName(name)
      .fetch(request.url)
      .catch(() => undefined);
    return new Response("crashed");
  },
};
