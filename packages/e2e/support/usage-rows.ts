import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { type EndCause, finalStatusOf } from "@mockingbird/domain";

const busyTimeoutMs = 10_000;
const orgId = "brightwork";
const personId = "spec-usage";

/** Somebody of Brightwork with a name that is too long for a line. */
export const usedName = "Maximiliana-Theodora von und zu Habsburg-Lothringen-Weißenfels-Rudolstadt";

/** When they talked: long before everybody else, so that no other test counts them. */
export const usedDay = "2026-03-10";

/** The ledger cannot be taken back, so they are added once to the stack's database and stay. */
export function addUsedInterviews(file: string): void {
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
  const copy = (table: string, from: string, changes: Record<string, SQLInputValue>) => {
    const row = { ...database.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(from), ...changes };
    insert(table, row);
  };
  const insert = (table: string, row: Record<string, SQLInputValue>) =>
    database
      .prepare(
        `INSERT OR IGNORE INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row).fill("?").join()})`,
      )
      .run(...Object.values(row));
  const at = `${usedDay}T10:00:00.000+00:00`;
  try {
    insert("User", { id: personId, name: usedName, email: "usage@brightwork.example", createdAt: at });
    const searchText = usedName.toLowerCase();
    insert("Membership", { orgId, id: personId, userId: personId, role: "candidate", searchText, createdAt: at });
    copy("Assignment", "brightwork-sofia", { id: personId, membershipId: personId });
    const talks: { endCause: EndCause; chargeReason: string; seconds: number; charged: number }[] = [
      { endCause: "interviewer_finished", chargeReason: "answered", seconds: 754, charged: 754 },
      { endCause: "internal_error", chargeReason: "broke_on_our_side", seconds: 61, charged: 0 },
    ];
    for (const [index, { endCause, chargeReason, seconds, charged }] of talks.entries()) {
      const id = `${personId}-${index}`;
      const whose = { id, membershipId: personId };
      const times = { createdAt: at, startedAt: at, endedAt: at };
      const state = { endCause, status: finalStatusOf(endCause), reviewState: "none", releasedAt: null };
      copy("Interview", "brightwork-sofia-1", {
        ...{ ...whose, ...times, ...state, assignmentId: personId, attempt: index + 1 },
        durationSeconds: seconds,
      });
      insert("UsageLedger", {
        ...{ orgId, ...whose, interviewId: id, templateId: "brightwork-first", occurredAt: at, recordedAt: at },
        ...{ durationSeconds: seconds, endCause, chargeReason, chargedSeconds: charged, model: "gemini-3.8-live" },
        ...{ audioInTokens: 1_000, textInTokens: 20, audioOutTokens: 500, textOutTokens: 4 },
        ...{ costMicroUsd: 125_000, pricesFrom: "2026-01-01" },
      });
    }
    const day = { completed: 1, broken: 1, durationSeconds: 815, chargedSeconds: 754, costMicroUsd: 250_000 };
    insert("DailyRollup", { orgId, id: usedDay, ...day });
  } finally {
    database.close();
  }
}
