import { randomUUID } from "node:crypto";
import { DatabaseSync, type SQLOutputValue } from "node:sqlite";
import { z } from "zod";

const busyTimeoutMs = 10_000;

type Row = Record<string, SQLOutputValue>;

/** The database of the stack under test, for what a test cannot wait for or do in a browser. */
export class StackDatabase {
  readonly #database: DatabaseSync;

  constructor(file: string) {
    this.#database = new DatabaseSync(file, { timeout: busyTimeoutMs });
  }

  /** Nobody runs out of attempts: a test that needs one leaves the others theirs. */
  allowMoreAttempts(): void {
    this.#database.exec("UPDATE Assignment SET attemptsMax = 100");
  }

  /** From now on whatever stores a transcript fails at its last step, and the backend answers 500. */
  refuseTranscripts(): void {
    this.#database.exec(
      "CREATE TRIGGER refuse_transcripts BEFORE INSERT ON UsageLedger BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END",
    );
  }

  takeTranscripts(): void {
    this.#database.exec("DROP TRIGGER IF EXISTS refuse_transcripts");
  }

  /** The Worker's next delivery finds no interview of its attempt, which it takes for final, until it is shown again. */
  hide(interviewId: string): { show: () => void } {
    const move = (by: number) =>
      this.#database.prepare("UPDATE Interview SET attempt = attempt + ? WHERE id = ?").run(by, interviewId);
    move(1_000);
    return { show: () => void move(-1_000) };
  }

  /** As if an interview had begun so much earlier. */
  letTimePass(interviewId: string, hours: number): void {
    this.#database
      .prepare("UPDATE Interview SET startedAt = strftime('%Y-%m-%dT%H:%M:%f+00:00', startedAt, ?) WHERE id = ?")
      .run(`-${hours} hours`, interviewId);
  }

  /** From now on the interview's candidate is no member of its organisation, until they are taken back. */
  removeCandidateOf(interviewId: string): { takeBack: () => void } {
    const setRemovedAt = (removedAt: string | null) =>
      this.#database
        .prepare(
          "UPDATE Membership SET removedAt = ? WHERE (orgId, id) = (SELECT orgId, membershipId FROM Interview WHERE id = ?)",
        )
        .run(removedAt, interviewId);
    setRemovedAt(new Date().toISOString().replace("Z", "+00:00"));
    return { takeBack: () => void setRemovedAt(null) };
  }

  endOf(interviewId: string): { status: unknown; endCause: unknown } {
    const row = this.#database.prepare("SELECT status, endCause FROM Interview WHERE id = ?").get(interviewId);
    return { status: row?.status, endCause: row?.endCause };
  }

  /** How many rows there are of each kind for one interview. */
  rowsOf(interviewId: string): { submissions: number; bills: number; turns: number; asked: number } {
    const count = (table: string, column: string, condition = "TRUE"): number =>
      Number(
        this.#database
          .prepare(`SELECT COUNT(*) AS count FROM ${table} WHERE ${column} = ? AND ${condition}`)
          .get(interviewId)?.count,
      );
    return {
      submissions: count("TranscriptSubmission", "interviewId"),
      bills: count("UsageLedger", "interviewId"),
      turns: count("TranscriptTurn", "interviewId"),
      asked: count("AuditEvent", "subjectId", "action = 'delivery:retry'"),
    };
  }

  /** A candidate of Northfield with an interview to take, who has agreed to nothing yet; there to sign in as in the demo. Their id. */
  addCandidate(name: string, { isPractice = false, isOfOneQuestion = false } = {}): string {
    const id = randomUUID();
    const now = new Date().toISOString();
    const insert = (table: string, row: Record<string, string | number>) =>
      this.#database
        .prepare(`INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row).fill("?").join()})`)
        .run(...Object.values(row));
    insert("User", { id, name, email: `${id}@northfield.example`, createdAt: now });
    insert("Membership", {
      orgId: "northfield",
      id,
      userId: id,
      role: "candidate",
      searchText: name.toLowerCase(),
      createdAt: now,
    });
    const oldest = "SELECT id FROM Template WHERE orgId = 'northfield' ORDER BY createdAt";
    const templateId =
      isPractice || isOfOneQuestion
        ? this.#addTemplate(now, { isPractice, isOfOneQuestion })
        : String(this.#database.prepare(oldest).get()?.id);
    const group = { title: "First interview", attemptsMax: 3, createdAt: now };
    insert("AssignmentGroup", { orgId: "northfield", id, templateId, ...group });
    const work = { templateId, groupId: id, membershipId: id, attemptsMax: 3, createdAt: now };
    insert("Assignment", { orgId: "northfield", id, ...work });
    return id;
  }

  /**
   * An interview of a candidate who was added, held as Leo's second one was and with its feedback released, but for its
   * levels: one for each criterion, in the rubric's order. Its id.
   */
  addReleasedInterview(candidateId: string, attempt: number, levels: readonly number[]): string {
    const id = randomUUID();
    const copy = (table: string, where: string, changes: (row: Row) => Row) => {
      const rows = this.#database.prepare(`SELECT * FROM ${table} WHERE ${where} ORDER BY id`).all();
      for (const row of rows) {
        const copied = { ...row, id: randomUUID(), ...changes(row) };
        this.#database
          .prepare(
            `INSERT INTO ${table} (${Object.keys(copied).join()}) VALUES (${Object.keys(copied).fill("?").join()})`,
          )
          .run(...Object.values(copied));
      }
    };
    const day = (of: number) => `2026-09-0${of}T15:00:00.000+00:00`;
    const moments = { createdAt: day(attempt), startedAt: day(attempt), endedAt: day(attempt), releasedAt: day(9) };
    const ids = { id, assignmentId: candidateId, membershipId: candidateId };
    copy("Interview", "id = 'northfield-leo-2'", () => ({ ...ids, attempt, ...moments, reviewState: "reviewed" }));
    copy("TranscriptTurn", "interviewId = 'northfield-leo-2'", () => ({ interviewId: id }));
    copy("Evaluation", "interviewId = 'northfield-leo-2'", () => ({ id: `${id}-draft`, interviewId: id }));
    const rubric = this.#database
      .prepare("SELECT v.rubric FROM Interview i JOIN TemplateVersion v ON v.id = i.templateVersionId WHERE i.id = ?")
      .get(id)?.rubric;
    const { criteria }: { criteria: { id: string }[] } = JSON.parse(String(rubric));
    copy("Score", "evaluationId = 'northfield-leo-2-draft'", ({ criterionId }) => ({
      evaluationId: `${id}-draft`,
      level: levels[criteria.findIndex((criterion) => criterion.id === criterionId)] ?? null,
    }));
    return id;
  }

  /** A template of Northfield with the questions and criteria of its first one, which nobody scores. */
  #addTemplate(createdAt: string, { isPractice, isOfOneQuestion }: Record<"isPractice" | "isOfOneQuestion", boolean>) {
    const id = randomUUID();
    const oldestOf = (table: string) =>
      this.#database.prepare(`SELECT * FROM ${table} WHERE orgId = 'northfield' ORDER BY createdAt`).get();
    const copyOldest = (table: string, changes: Record<string, string | number>) => {
      const row = { ...oldestOf(table), createdAt, ...changes };
      this.#database
        .prepare(`INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row).fill("?").join()})`)
        .run(...Object.values(row));
    };
    const [first] = z.array(z.looseObject({})).parse(JSON.parse(String(oldestOf("TemplateVersion")?.questions)));
    const asked = isOfOneQuestion ? { questions: JSON.stringify([{ ...first, isAlways: true }]), drawCount: 0 } : {};
    copyOldest("Template", { id, title: isPractice ? "Practice interview" : "Short interview" });
    copyOldest("TemplateVersion", { id, templateId: id, version: 1, isGraded: isPractice ? 0 : 1, ...asked });
    return id;
  }

  /** Puts an interview back to where it waited for its review, with its draft alone. */
  forgetReviewOf(interviewId: string): void {
    for (const table of ["ReviewScore", "ReviewNote", "ShareLink"]) {
      this.#database.prepare(`DELETE FROM ${table} WHERE interviewId = ?`).run(interviewId);
    }
    this.#database
      .prepare(
        "UPDATE Interview SET reviewState = 'to_review', reviewerId = NULL, reviewedAt = NULL, releasedAt = NULL WHERE id = ?",
      )
      .run(interviewId);
  }

  /** A trial interview that was made with the only version of a template of Northfield, until it is removed. */
  addTrialWith(templateId: string): { remove: () => void } {
    const id = randomUUID();
    this.#database
      .prepare(
        `INSERT INTO Interview (orgId, id, assignmentId, membershipId, attempt, interviewerConfigId, templateVersionId,
           questions, plannedSeconds, isTrial, status, endCause, createdAt)
         SELECT i.orgId, ?, i.assignmentId, i.membershipId, 9999, i.interviewerConfigId, v.id,
           i.questions, i.plannedSeconds, TRUE, i.status, i.endCause, i.createdAt
         FROM Interview i, TemplateVersion v
         WHERE i.id = 'northfield-leo-2' AND v.orgId = i.orgId AND v.templateId = ?`,
      )
      .run(id, templateId);
    return { remove: () => void this.#database.prepare("DELETE FROM Interview WHERE id = ?").run(id) };
  }

  /** Ends every text of Brightwork that somebody else reads with `text`: names, titles and what was said. */
  endTextsWith(text: string): { takeBack: () => void } {
    const texts = [
      ["Organization", "name", "id = 'brightwork'"],
      ["Template", "title", "orgId = 'brightwork'"],
      ["TranscriptTurn", "text", "orgId = 'brightwork'"],
      ["User", "name", "email LIKE '%@brightwork.example'"],
    ];
    for (const [table, column, where] of texts) {
      this.#database.prepare(`UPDATE "${table}" SET ${column} = ${column} || ? WHERE ${where}`).run(text);
    }
    const takeBack = () => {
      for (const [table, column, where] of texts) {
        const shorter = `substr(${column}, 1, length(${column}) - length(?))`;
        this.#database.prepare(`UPDATE "${table}" SET ${column} = ${shorter} WHERE ${where}`).run(text);
      }
    };
    return { takeBack };
  }

  close(): void {
    this.#database.close();
  }
}
