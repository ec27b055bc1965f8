import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases, executeSql } from "@mockingbird/db/testing";
import type { TranscriptBundle } from "@mockingbird/domain";
import { beforeAll, expect, test } from "vitest";
import { callAsWorker } from "./call-as-worker.ts";
import { addTwins, shared, transcriptOf } from "./interviews.ts";
import { addOrganizations, candidateCaller } from "./people.ts";

/** As many as the Worker makes within an hour. */
const triesInAnHour = 12;
const orgId = "northfield";
const interviewId = shared.interview;

const closeLedger = {
  sqlite: `CREATE TRIGGER "closed" BEFORE INSERT ON "UsageLedger" BEGIN SELECT RAISE(ABORT, 'The ledger is closed.'); END`,
  postgresql: `ALTER TABLE "UsageLedger" ADD CONSTRAINT "closed" CHECK (false) NOT VALID`,
};
const openLedger = {
  sqlite: `DROP TRIGGER "closed"`,
  postgresql: `ALTER TABLE "UsageLedger" DROP CONSTRAINT "closed"`,
};

describeOnBothDatabases("a backend that cannot store a transcript for an hour, and whose answer is then lost", (db) => {
  let twins: Awaited<ReturnType<typeof addTwins>>;
  beforeAll(async () => {
    await addOrganizations();
    twins = await addTwins();
  });

  const deliver = (bundle: TranscriptBundle) =>
    callAsWorker("interview.submitTranscript", bundle, { org: orgId, iv: interviewId });
  const stored = () =>
    withSystem(async (tx) => ({
      status: (await tx.interview.findFirst({ where: { orgId, id: interviewId } }))?.status,
      texts: (await tx.transcriptTurn.findMany({ where: { orgId, interviewId }, orderBy: { seq: "asc" } })).map(
        ({ text }) => text,
      ),
      submissions: await tx.transcriptSubmission.count({ where: { orgId, interviewId } }),
      bills: await tx.usageLedger.count({ where: { orgId, interviewId, durationSeconds: 600 } }),
      audits: await tx.auditEvent.count({ where: { orgId, subjectId: interviewId, action: "transcript:submit" } }),
    }));

  test("has one transcript and one usage entry in the end, and nothing of it before", async () => {
    const bundle = transcriptOf(interviewId);
    await withSystem((tx) => tx.transcriptTurn.deleteMany({ where: { orgId, interviewId } }));
    // The ledger takes nothing: storing fails after the turns were written.
    await executeSql(db.url(), closeLedger[db.provider]);
    for (let tries = 0; tries < triesInAnHour; tries++) expect((await deliver(bundle)).status).toBe(500);
    expect(await stored()).toEqual({ status: "live", texts: [], submissions: 0, bills: 0, audits: 0 });

    await executeSql(db.url(), openLedger[db.provider]);
    // The Worker never learns of the first two, and the third is no different to it.
    const answers = [await deliver(bundle), await deliver(bundle), await deliver(bundle)];
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(
      Array(3).fill({ status: 200, body: { accepted: true } }),
    );
    const texts = bundle.turns.map(({ text }) => text);
    expect(await stored()).toEqual({ status: "completed", texts, submissions: 1, bills: 1, audits: 1 });
    const own = await (await candidateCaller(twins.northfield.candidate)).interview.getInterview({ interviewId });
    expect(own.turns).toEqual(bundle.turns);
  });
});
