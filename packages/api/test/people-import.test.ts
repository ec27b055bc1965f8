import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { ImportRow } from "../src/views/people-import-views.ts";
import { codeOf } from "./error-code.ts";
import { addMember, addOrganizations, now, staffCaller } from "./people.ts";

type Staff = Awaited<ReturnType<typeof staffCaller>>;

const row = (number: number, given: Partial<ImportRow>): ImportRow => ({
  row: number,
  email: "",
  name: "",
  externalId: "",
  cohorts: [],
  ...given,
});

describeOnBothDatabases("a list of people", () => {
  let admin: Staff;
  let other: Staff;
  beforeAll(async () => {
    await addOrganizations();
    admin = await staffCaller(await addMember("northfield", "admin", { id: "ada", email: "ada@staff.example" }));
    other = await staffCaller(await addMember("brightwork", "admin", { id: "bob" }));
  });

  const apply = (rows: ImportRow[], staff = admin) =>
    staff.peopleImport.carryOut({ batchId: crypto.randomUUID(), rows, expiresInDays: 14 });
  const outcomesOf = (answer: { results: { outcome: string }[] }) => answer.results.map(({ outcome }) => outcome);
  const notesOf = (answer: { results: { note: string | null }[] }) => answer.results.map(({ note }) => note);
  const cohortNames = async (membershipId: string) =>
    withSystem(async (tx) => {
      const where = { orgId: "northfield", membershipId };
      const rows = await tx.cohortMember.findMany({ where, include: { cohort: true } });
      return rows.map(({ cohort }) => cohort.name).sort();
    });

  test("invites who has no place, with external id and cohorts, and does nothing the second time", async () => {
    const rows = [
      row(1, { email: " Ann@Import.example ", name: "Ann  Lee", externalId: "S-1", cohorts: ["Class A", "class a"] }),
      row(2, { email: "ben@import.example", cohorts: ["Class A", "Class B"] }),
    ];
    const preview = await admin.peopleImport.preview({ rows });
    expect([outcomesOf(preview), preview.newCohorts]).toEqual([
      ["invite", "invite"],
      ["Class A", "Class B"],
    ]);
    const count = () => withSystem((tx) => tx.invitation.count({ where: { orgId: "northfield" } }));
    expect(await count()).toBe(0);
    const batchId = crypto.randomUUID();
    expect(outcomesOf(await admin.peopleImport.carryOut({ batchId, rows, expiresInDays: 14 }))).toEqual([
      "invite",
      "invite",
    ]);
    expect(await admin.mail.getProgress({ batchId })).toEqual({ queued: 2, sent: 0, failed: 0 });
    const again = await apply(rows);
    expect([outcomesOf(again), again.newCohorts]).toEqual([["waiting", "waiting"], []]);
    const [ann] = await withSystem((tx) =>
      tx.invitation.findMany({ where: { email: "ann@import.example" }, include: { cohorts: true } }),
    );
    expect(ann).toMatchObject({ orgId: "northfield", name: "Ann Lee", externalId: "S-1", batchId, cohorts: [{}] });
    expect(ann?.expiresAt).toEqual(new Date(now.getTime() + 14 * 86_400_000));
    expect(await count()).toBe(2);
    const events = await withSystem((tx) => tx.auditEvent.findMany({ where: { subjectId: batchId } }));
    expect(events).toMatchObject([{ action: "people:import", details: { invited: 2, changed: 0, cohortsMade: 2 } }]);
  });

  test("gives who has a place a cohort, its assignments and an external id, and leaves their name", async () => {
    const { id } = await addMember("northfield", "candidate", { email: "cleo@import.example", name: "Cleo" });
    const { cohortId } = await admin.cohort.create({ name: "Class C" });
    await withSystem(async (tx) => {
      await tx.template.create({ data: { orgId: "northfield", id: "t", title: "Interview" } });
      const group = { orgId: "northfield", id: "g", templateId: "t", title: "Interview", cohortId, attemptsMax: 1 };
      await tx.assignmentGroup.create({ data: group });
    });
    const rows = [row(1, { email: "cleo@import.example", name: "C.", externalId: "S-3", cohorts: ["class c"] })];
    expect(notesOf(await apply(rows))).toEqual(["Joins a cohort and gets an external id."]);
    expect(outcomesOf(await apply(rows))).toEqual(["unchanged"]);
    expect(await cohortNames(id)).toEqual(["Class C"]);
    const assignments = await withSystem((tx) => tx.assignment.findMany({ where: { membershipId: id } }));
    expect(assignments).toMatchObject([{ groupId: "g" }]);
    const mails = await withSystem((tx) => tx.outgoingMail.findMany({ where: { membershipId: id } }));
    expect(mails).toMatchObject([{ kind: "assignment", subjectId: assignments[0]?.id }]);
    // Found by the external id, although the list has another address.
    const moved = [row(1, { email: "cleo.new@import.example", externalId: "S-3", cohorts: ["Class D"] })];
    expect(outcomesOf(await apply(moved))).toEqual(["change"]);
    expect(await cohortNames(id)).toEqual(["Class C", "Class D"]);
  });

  test("says of each row what is wrong, and brings the others in", async () => {
    await addMember("northfield", "candidate", { id: "gone", email: "gone@import.example" });
    await admin.member.remove({ membershipId: "gone" });
    await apply([row(1, { email: "held@import.example", externalId: "S-9" })]);
    const answer = await apply([
      row(1, { email: "anna@" }),
      row(2, {}),
      row(3, { email: "ada@staff.example" }),
      row(4, { email: "gone@import.example" }),
      row(5, { email: "held@import.example", externalId: "S-10" }),
      row(6, { email: "else@import.example", externalId: "S-9" }),
      row(7, { email: "long@import.example", name: "x".repeat(101) }),
      row(8, { email: "fine@import.example" }),
    ]);
    expect(notesOf(answer)).toEqual([
      "“anna@” is not an e-mail address.",
      "The e-mail address is missing.",
      "ada@staff.example is a member of staff here, not a candidate.",
      "gone@import.example was removed. Let them back in on their page first.",
      "held@import.example has the external id S-9 here. Change it on their page if it is wrong.",
      "The external id S-9 is invited as held@import.example. Withdraw that invitation if the address has changed.",
      "The name is longer than 100 characters.",
      null,
    ]);
  });

  test("of two who bring it in at once, invites everybody once", async () => {
    const rows = Array.from({ length: 20 }, (_, index) =>
      row(index + 1, { email: `both${index}@import.example`, externalId: `B-${index}`, cohorts: ["Class of two"] }),
    );
    await Promise.all([apply(rows), apply(rows), apply(rows)]);
    const where = { email: { startsWith: "both" } };
    expect(await withSystem((tx) => tx.invitation.count({ where }))).toBe(20);
    expect(await withSystem((tx) => tx.cohort.count({ where: { name: "Class of two" } }))).toBe(1);
  });

  test("is each organisation's own, and refused to whoever may not invite", async () => {
    const reviewer = await staffCaller(await addMember("northfield", "reviewer"));
    const rows = [row(1, { email: "ann@import.example", externalId: "S-1", cohorts: ["Class A"] })];
    expect(await codeOf(reviewer.peopleImport.preview({ rows }))).toBe("FORBIDDEN");
    expect(await codeOf(apply(rows, reviewer))).toBe("FORBIDDEN");
    expect(outcomesOf(await apply(rows, other))).toEqual(["invite"]);
    expect(
      await codeOf(admin.peopleImport.preview({ rows: Array.from({ length: 101 }, () => rows[0]) as ImportRow[] })),
    ).toBe("INVALID_INPUT");
  });

  test("whatever it holds, twice and in parts it comes to the same as once", async () => {
    const letters = fc.constantFrom("a", "b", "c", "d", "e");
    const lists = fc.uniqueArray(
      fc.record({
        who: letters,
        number: fc.option(letters, { nil: null }),
        cohorts: fc.uniqueArray(fc.constantFrom("One", "Two", "Three"), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 5, selector: ({ who }) => who },
    );
    const people = fc.uniqueArray(
      fc.record({ who: letters, number: fc.option(letters, { nil: null }), isHere: fc.boolean() }),
      { maxLength: 3, selector: ({ who }) => who },
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(lists, people, fc.nat(5), async (list, before, cut) => {
        run += 1;
        const states = [];
        for (const way of ["once", "twice", "parts"] as const) {
          const mark = `${way}${run}`;
          await prepare(mark, before);
          const rows = withoutRepeats(list).map(({ who, number, cohorts }, index) =>
            row(index + 1, {
              email: `${who}@${mark}.example`,
              externalId: number === null ? "" : `${number} ${mark}`,
              cohorts: cohorts.map((name) => `${name} ${mark}`),
            }),
          );
          const parts =
            way === "parts" ? [rows.slice(0, cut), rows.slice(cut)] : way === "twice" ? [rows, rows] : [rows];
          for (const part of parts) if (part.length > 0) await apply(part);
          states.push(await readState(mark));
        }
        expect(states[1]).toEqual(states[0]);
        expect(states[2]).toEqual(states[0]);
      }),
      { numRuns: 12, seed: 5 },
    );
  }, 120_000);

  type Before = { who: string; number: string | null; isHere: boolean };

  /** Who is here or invited before, of an organisation's people that end in `mark`. */
  async function prepare(mark: string, before: Before[]): Promise<void> {
    const taken = new Set<string>();
    for (const { who, number, isHere } of before) {
      const externalId = number === null || taken.has(number) ? null : `${number} ${mark}`;
      if (number) taken.add(number);
      const email = `${who}@${mark}.example`;
      if (!isHere) await apply([row(1, { email, externalId: externalId ?? "" })]);
      else {
        const { id } = await addMember("northfield", "candidate", { email });
        const where = { orgId_id: { orgId: "northfield", id } };
        await withSystem((tx) => tx.membership.update({ where, data: { externalId } }));
      }
    }
  }

  /** The page brings in no row whose address or external id an earlier one has. */
  function withoutRepeats<T extends { number: string | null }>(list: T[]): T[] {
    const seen = new Set<string>();
    return list.filter(({ number }) => {
      if (number === null) return true;
      const isNew = !seen.has(number);
      seen.add(number);
      return isNew;
    });
  }

  function readState(mark: string): Promise<string[]> {
    return withSystem(async (tx) => {
      const ending = `@${mark}.example`;
      const cohorts = { include: { cohort: true } } as const;
      const places = await tx.membership.findMany({
        where: { user: { email: { endsWith: ending } } },
        include: { user: true, cohorts },
      });
      const invitations = await tx.invitation.findMany({
        where: { email: { endsWith: ending } },
        include: { cohorts },
      });
      const made = await tx.cohort.findMany({ where: { name: { endsWith: mark } } });
      const namesOf = (links: { cohort: { name: string } }[]) => links.map(({ cohort }) => cohort.name).sort();
      return [
        ...places.map((place) => ["place", place.user.email, place.externalId, ...namesOf(place.cohorts)].join()),
        ...invitations.map((offer) => ["offer", offer.email, offer.externalId, ...namesOf(offer.cohorts)].join()),
        ...made.map(({ name }) => name),
      ]
        .map((line) => line.replaceAll(mark, ""))
        .sort();
    });
  }
});
