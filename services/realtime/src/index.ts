import { runScheduled } from "./clock/run-scheduled.ts";
import type { Env } from "./env.ts";
import { handleRequest } from "./routes/handle-request.ts";

export { InterviewSession } from "./interview-session/interview-session.ts";
export { OrganizationGate } from "./organization-gate/organization-gate.ts";

export default { fetch: handleRequest, scheduled: runScheduled } satisfies ExportedHandler<Env>;
