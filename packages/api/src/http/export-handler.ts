import { recordAuditEvent, withOrg } from "@mockingbird/db";
import { DomainError, localDate, memberCan } from "@mockingbird/domain";
import type { Asked, Cell, ExportTable, Stretch } from "../export/export-table.ts";
import { exportTables } from "../export/export-tables.ts";
import { takeTurns } from "../rate-limits/take-turns.ts";
import type { PersonContext } from "../trpc/person-context.ts";
import type { Viewer } from "../views/viewer.ts";
import { csvLines } from "./csv-lines.ts";
import { exportResponse } from "./export-response.ts";
import { refusal } from "./refusal.ts";
import { refuseForeignRequest } from "./refuse-foreign-request.ts";
import { refuseTooMany } from "./too-many-requests.ts";

const stretchRows = 500;
/** Spreadsheets take a file for UTF-8 only when it begins with this. */
const byteOrderMark = "\uFEFF";

/**
 * A table of the console as CSV, as the page's filters show it: `/api/export/interviews?filter={…}`, where the filter is the
 * input of the list's own procedure. Written while it is read; that somebody took it is in the audit.
 */
export function createExportHandler(settings: {
  baseUrl: string;
  createContext: (headers: Headers) => Promise<PersonContext>;
}) {
  return async (request: Request, tableName: string): Promise<Response> => {
    const refused = refuseForeignRequest(request, settings.baseUrl);
    if (refused) return refused;
    const { session, now } = await settings.createContext(request.headers);
    if (!session) return refusal(401, "UNAUTHENTICATED");
    const table = exportTables.get(tableName);
    if (!table) return refusal(404, "NOT_FOUND");
    const { viewer } = session;
    if (!memberCan(viewer, table.capability)) return refusal(403, "FORBIDDEN");
    const filter = table.input.safeParse(readFilter(request.url));
    if (!filter.success) return refusal(400, "INVALID_INPUT", "The filters of this list could not be read.");
    const tooMany = await refuseTooMany(takeTurns("exportsByAccount", viewer.userId));
    if (tooMany) return tooMany;
    const orgId = viewer.organization.id;
    const stretches = readStretches(table, viewer, filter.data, now());
    // The first stretch is read before anything is promised: what it is about may not be there.
    const first = await stretches.next().catch((error: unknown) => {
      if (error instanceof DomainError && error.code === "NOT_FOUND") return null;
      throw error;
    });
    if (!first) return refusal(404, "NOT_FOUND");
    const event = { actor: viewer.membershipId, action: "export:create", subjectId: orgId };
    await withOrg(orgId, (tx) => recordAuditEvent(tx, { ...event, details: { table: tableName } }));
    const date = localDate(now(), viewer.organization.timeZone);
    const file = { name: `${tableName}-${orgId}-${date}.csv`, type: "text/csv; charset=utf-8" };
    return exportResponse(toCsv(table.header, first.value ?? [], stretches), file);
  };
}

function readFilter(url: string): unknown {
  try {
    return JSON.parse(new URL(url).searchParams.get("filter") ?? "{}");
  } catch {
    return undefined;
  }
}

/** Each stretch is a unit of work of its own, so that a slow reader holds no transaction open. */
async function* readStretches(table: ExportTable, viewer: Viewer, input: unknown, now: Date): AsyncGenerator<Cell[][]> {
  for (let after: string | null = null; ; ) {
    const asked: Asked<unknown> = { viewer, now, input, after, take: stretchRows };
    const { rows, nextAfter }: Stretch = await withOrg(viewer.organization.id, (tx) => table.read(tx, asked));
    yield rows;
    if (nextAfter === null) return;
    after = nextAfter;
  }
}

async function* toCsv(
  header: readonly string[],
  first: Cell[][],
  others: AsyncIterable<Cell[][]>,
): AsyncGenerator<string> {
  yield byteOrderMark + csvLines([header, ...first]);
  for await (const rows of others) if (rows.length > 0) yield csvLines(rows);
}
