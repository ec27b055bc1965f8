import type { Env } from "../../../../services/realtime/src/env.ts";
import worker, { InterviewSession as OwnInterviewSession } from "../../../../services/realtime/src/index.ts";
import { realMs } from "./compress-worker-time.ts";

export * from "../../../../services/realtime/src/index.ts";

const abortPath = "/faults/abort/";

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
    if (!new URL(request.url).pathname.startsWith(abortPath)) return super.fetch(request);
    this.#state.abort("The fault suite crashed this object.");
    return new Response();
  }
}

export default {
  fetch: async (request: Request, env: Env): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(abortPath)) return worker.fetch(request, env);
    const name = decodeURIComponent(pathname.slice(abortPath.length));
    await env.INTERVIEW_SESSION.getByName(name)
      .fetch(request.url)
      .catch(() => undefined);
    return new Response("crashed");
  },
};
