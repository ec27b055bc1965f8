import type { TranscriptTurn } from "@mockingbird/domain";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { renderReport } from "../src/report/render-report.ts";
import type { ReportInput } from "../src/report/report-input.ts";

const at = "2026-11-22T17:05:00.000Z";
const author = { membershipId: "mei", name: "Mei Tanaka" };
const turn = (seq: number, speaker: TranscriptTurn["speaker"], text: string): TranscriptTurn => ({
  seq,
  speaker,
  text,
  startMs: seq * 61_000,
  endMs: seq * 61_000 + 900,
  interrupted: false,
});

function reportOf(changes: Partial<ReportInput> = {}): ReportInput {
  return {
    organizationName: "Northfield University",
    timeZone: "America/Chicago",
    candidateName: "Zoë Škvorecká",
    title: "Graduate scheme interview",
    attempt: 2,
    takenAt: new Date(at),
    durationSeconds: 600,
    madeAt: new Date(at),
    review: {
      interviewId: "interview",
      state: "reviewed",
      isGraded: true,
      reviewer: author,
      reviewedAt: at,
      releasedAt: null,
      templateVersion: 3,
      role: "Graduate trainee",
      questions: ["What did you do?"],
      rubric: { criteria: [{ id: "a", name: "Evidence", description: "", anchors: ["None of it", "All of it"] }] },
      evaluation: {
        model: "m",
        promptVersion: 1,
        madeAt: at,
        scorings: 1,
        isDemonstration: false,
        needsPerson: false,
        summary: "Two figures.",
        practise: [],
        star: [],
      },
      criteria: [
        {
          criterionId: "a",
          level: 2,
          draft: { level: 1, levels: [1], reason: "Drafted.", evidence: [], advice: "" },
          overrides: [
            {
              level: 2,
              reason: "It was checked.",
              evidence: [{ turnSeq: 1, quote: "nine times out of ten" }],
              author,
              at,
            },
          ],
        },
      ],
      notes: [
        {
          noteId: "n",
          turnSeq: 1,
          text: "Well put.",
          isShared: true,
          author,
          isOwn: true,
          createdAt: at,
          editedAt: null,
        },
      ],
    },
    turns: [turn(0, "interviewer", "What did you do?"), turn(1, "candidate", "Right nine times out of ten.")],
    ...changes,
  };
}

/** The words of each page, as somebody who selects them copies them. */
async function readPdf(input: ReportInput) {
  const data = new Uint8Array(await new Response(await renderReport(input)).arrayBuffer());
  const pdf = await getDocument({ data, useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : ""));
    pages.push(words.join("").replaceAll(/\s+/g, " "));
  }
  const { info } = await pdf.getMetadata();
  return { pages, text: pages.join(" "), info };
}

test("a report says who, what and when, how it was scored, by whom, and on which words", async () => {
  const { text, info } = await readPdf(reportOf());
  for (const words of [
    "Zoë Škvorecká",
    "Graduate scheme interview, attempt 2",
    "22 November 2026",
    "Version 3 of the interview, for Graduate trainee.",
    "Reviewed by Mei Tanaka",
    "2 of 2",
    "All of it",
    "Given by Mei Tanaka, instead of the drafted 1: It was checked.",
    "“nine times out of ten”",
    "Mei Tanaka, also for the candidate: Well put.",
    "Right nine times out of ten.",
    "1:01",
  ]) {
    expect(text).toContain(words);
  }
  expect(info).toMatchObject({ Title: "Zoë Škvorecká, Graduate scheme interview", Language: "en" });
});

test("a long interview goes over as many pages as it needs, each with its number, and loses nothing", async () => {
  const turns = Array.from({ length: 200 }, (_, seq) =>
    turn(seq, seq % 2 ? "candidate" : "interviewer", `This is turn ${seq}, which goes on for a while. `.repeat(3)),
  );
  const { pages, text } = await readPdf(reportOf({ turns }));
  expect(pages.length).toBeGreaterThan(10);
  for (const [index, page] of pages.entries()) expect(page).toContain(`${index + 1} of ${pages.length}`);
  for (const { seq } of turns) expect(text).toContain(`This is turn ${seq},`);
});

test("other scripts are printed where there are letters for them, and where there are none it says so", async () => {
  const said = "Привет, Ελλάδα, Việt Nam, 水質を調べました";
  const { text } = await readPdf(reportOf({ turns: [turn(0, "candidate", said)] }));
  expect(text).toContain("Привет, Ελλάδα, Việt Nam, ¤¤¤¤¤¤¤¤");
  expect(text).toContain("8 characters of a script that this file has no letters for are printed as ¤.");
});
