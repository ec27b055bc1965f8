import { readAuditNames, readAuditStretch, recordAuditEvent, toExportedLine, withOrg } from "@mockingbird/db";
import { roleCan } from "@mockingbird/domain";
import { takeTurns } from "../rate-limits/take-turns.ts";
import type { PersonContext } from "../trpc/person-context.ts";
import { csvLines } from "./csv-lines.ts";
import { exportResponse } from "./export-response.ts";
import { refusal } from "./refusal.ts";
import { refuseForeignRequest } from "./refuse-foreign-request.ts";
import { refuseTooMany } from "./too-many-requests.ts";

const stretchEvents = 1_000;
const header = ["number", "time (UTC)", "who", "who (id)", "action", "what", "what (id)", "details", "seal"];

/**
 * The organisation's audit events as a file, oldest first: `?format=ndjson` with what their seals cover, for the
 * verifier, or `?format=csv` with names, for a spreadsheet. That somebody exported them is recorded first, and is in it.
 */
export function createAuditExportHandler(settings: {
  baseUrl: string;
  createContext: (headers: Headers) => Promise<PersonContext>;
}) {
  return async (request: Request): Promise<Response> => {
    const refused = refuseForeignRequest(request, settings.baseUrl);
    if (refused) return refused;
    const format = new URL(request.url).searchParams.get("format");
    if (format !== "ndjson" && format !== "csv") return refusal(400, "INVALID_INPUT", "Ask for ndjson or csv.");
    const { session } = await settings.createContext(request.headers);
    if (!session) return refusal(401, "UNAUTHENTICATED");
    const { viewer } = session;
    if (!roleCan(viewer.role, "audit:read")) return refusal(403, "FORBIDDEN");
    const tooMany = await refuseTooMany(takeTurns("exportsByAccount", viewer.userId));
    if (tooMany) return tooMany;
    const orgId = viewer.organization.id;
    const event = { actor: viewer.membershipId, action: "audit:export", subjectId: orgId, details: { format } };
    await withOrg(orgId, (tx) => recordAuditEvent(tx, event));
    const type = format === "csv" ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8";
    const parts = format === "csv" ? csvParts(orgId) : ndjsonParts(orgId);
    return exportResponse(parts, { name: `audit-${orgId}.${format}`, type });
  };
}

/** Each stretch is a unit of work of its own, so that a slow reader holds no transaction open. */
async function* stretchesOf<T extends { seq: number }[]>(read: (afterSeq: number) => Promise<T>): AsyncGenerator<T> {
  for (let afterSeq = 0; ; ) {
    const events = await read(afterSeq);
    yield events;
    if (events.length < stretchEvents) return;
    afterSeq = events.at(-1)?.seq ?? afterSeq;
  }
}

async function* ndjsonParts(orgId: string): AsyncGenerator<string> {
  const read = (afterSeq: number) => withOrg(orgId, (tx) => readAuditStretch(tx, { afterSeq, take: stretchEvents }));
  for await (const events of stretchesOf(read)) yield events.map(toExportedLine).join("");
}

async function* csvParts(orgId: string): AsyncGenerator<string> {
  yield csvLines([header]);
  const read = (afterSeq: number) =>
    withOrg(orgId, async (tx) => {
      const events = await readAuditStretch(tx, { afterSeq, take: stretchEvents });
      const ids = events.flatMap(({ actor, subjectId }) => [actor, subjectId]);
      const names = await readAuditNames(tx, ids);
      return events.map((event) => ({ ...event, names }));
    });
  for await (const events of stretchesOf(read)) {
    yield csvLines(
      events.map(({ seq, occurredAt, actor, action, subjectId, details, hash, names }) => [
        seq,
        occurredAt.toISOString(),
        names.get(actor) ?? "",
        actor,
        action,
        names.get(subjectId) ?? "",
        subjectId,
        details ? JSON.stringify(details) : "",
        hash,
      ]),
    );
  }
}
