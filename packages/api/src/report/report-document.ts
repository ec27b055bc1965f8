import { Document, type DocumentProps, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement, type ReactNode } from "react";
import { interfaceFont, readingFont, toPrintable } from "./report-fonts.ts";
import type { ReportInput } from "./report-input.ts";

const ink = "#1B1A17";
const muted = "#6B675E";
const accent = "#0F6F69";
const line = "#DDD8CC";

const styles = StyleSheet.create({
  // Not on the page: what stands on every page would have it multiplied page by page (diegomura/react-pdf#3452).
  body: { lineHeight: 1.45 },
  page: { padding: 48, paddingBottom: 64, fontFamily: interfaceFont, fontSize: 10, color: ink },
  title: { fontFamily: readingFont, fontSize: 22, lineHeight: 1.2, marginBottom: 6 },
  subtitle: { color: muted, marginBottom: 2 },
  // A border of what goes over pages cannot be drawn, so lines are things of their own.
  hairline: { marginTop: 22, marginBottom: 14, height: 0.75, backgroundColor: line },
  heading: { fontFamily: readingFont, fontSize: 15, marginBottom: 8 },
  criterion: { marginBottom: 14 },
  criterionHead: { flexDirection: "row", justifyContent: "space-between", marginBottom: 2 },
  strong: { fontWeight: 600 },
  level: { fontWeight: 600, color: accent },
  muted: { color: muted },
  evidence: { flexDirection: "row", marginTop: 4 },
  rule: { width: 1.5, backgroundColor: accent, marginRight: 10 },
  quote: { flex: 1, fontFamily: readingFont, fontSize: 11 },
  turn: { flexDirection: "row", marginBottom: 8 },
  speaker: { width: 92, paddingRight: 10 },
  said: { flex: 1, fontFamily: readingFont, fontSize: 11, lineHeight: 1.5 },
  footer: {
    position: "absolute",
    bottom: 28,
    left: 48,
    right: 48,
    fontSize: 8,
    color: muted,
    flexDirection: "row",
    justifyContent: "space-between",
  },
});

/** The report on one interview: what it was, how it was scored and by whom, on what evidence, and all that was said. */
export function reportDocument(input: ReportInput): ReactElement<DocumentProps> {
  let missing = 0;
  const print = (text: string) => {
    const printable = toPrintable(text);
    missing += printable.count;
    return printable.text;
  };
  const body = [head(input, print), scores(input, print), notes(input, print), transcript(input, print)];
  const { candidateName, organizationName, title } = input;
  const notice = missing === 0 ? null : missingLetters(missing);
  return h(
    Document,
    { title: `${candidateName}, ${title}`, author: organizationName, language: "en", creator: "Mockingbird" },
    h(Page, { size: "A4", style: styles.page }, h(View, { style: styles.body }, notice, ...body), footer(input, print)),
  );
}

type Print = (text: string) => string;

function head(input: ReportInput, print: Print): ReactNode {
  const { organizationName, candidateName, title, attempt, takenAt, timeZone, durationSeconds, review } = input;
  const length = durationSeconds === null ? "" : `, ${Math.round(durationSeconds / 60)} min`;
  return h(
    View,
    { key: "head" },
    h(Text, { style: styles.subtitle }, print(organizationName)),
    h(Text, { style: styles.title }, print(candidateName)),
    h(Text, null, print(`${title}, attempt ${attempt}`)),
    h(
      Text,
      { style: styles.muted },
      print(
        `${momentIn(takenAt, timeZone)}${length}. Version ${review.templateVersion} of the interview, for ${review.role}.`,
      ),
    ),
    h(Text, { style: styles.muted }, print(stateOf(input))),
  );
}

function stateOf({ review, timeZone }: ReportInput): string {
  const by = review.reviewer ? ` by ${review.reviewer.name}` : "";
  if (review.reviewedAt) return `Reviewed${by} on ${momentIn(new Date(review.reviewedAt), timeZone)}.`;
  if (review.state === "in_review") return `The review${by} is not finished.`;
  return review.isGraded ? "Not reviewed yet." : "Practice.";
}

function scores({ review }: ReportInput, print: Print): ReactNode {
  if (review.criteria.length === 0) return null;
  return h(
    View,
    { key: "scores" },
    h(View, { style: styles.hairline }),
    h(Text, { style: styles.heading }, "Scores"),
    review.evaluation ? h(Text, { style: { marginBottom: 10 } }, print(review.evaluation.summary)) : null,
    ...review.criteria.map((criterion) => scoreOf(review, criterion, print)),
  );
}

function scoreOf(
  { rubric }: ReportInput["review"],
  { criterionId, level, draft, overrides: [newest] }: ReportInput["review"]["criteria"][number],
  print: Print,
): ReactNode {
  const criterion = rubric.criteria.find(({ id }) => id === criterionId);
  if (!criterion) return null;
  const anchor = level === null ? "Nobody has given a level." : criterion.anchors[level - 1];
  const source = newest ? `Given by ${newest.author.name}` : draft ? "Drafted by a model" : "";
  const changed =
    newest && draft?.level && draft.level !== newest.level ? `, instead of the drafted ${draft.level}` : "";
  const evidence = newest ? newest.evidence : (draft?.evidence ?? []);
  return h(
    View,
    { key: criterionId, style: styles.criterion },
    h(
      View,
      { style: styles.criterionHead, wrap: false },
      h(Text, { style: styles.strong }, print(criterion.name)),
      h(Text, { style: styles.level }, level === null ? "–" : `${level} of ${criterion.anchors.length}`),
    ),
    h(Text, null, print(anchor ?? "")),
    newest || draft
      ? h(Text, { style: styles.muted }, print(`${source}${changed}: ${newest?.reason ?? draft?.reason ?? ""}`))
      : null,
    ...evidence.map(({ turnSeq, quote }, index) =>
      h(
        View,
        { key: `${turnSeq}-${index}`, style: styles.evidence, wrap: false },
        h(View, { style: styles.rule }),
        h(Text, { style: styles.quote }, print(`“${quote}”`)),
      ),
    ),
  );
}

function notes({ review }: ReportInput, print: Print): ReactNode {
  if (review.notes.length === 0) return null;
  return h(
    View,
    { key: "notes" },
    h(View, { style: styles.hairline }),
    h(Text, { style: styles.heading }, "Notes"),
    ...review.notes.map(({ noteId, author, text, isShared }) =>
      h(
        Text,
        { key: noteId, style: { marginBottom: 6 } },
        h(Text, { style: styles.muted }, print(`${author.name}${isShared ? ", also for the candidate" : ""}: `)),
        print(text),
      ),
    ),
  );
}

function transcript({ turns, candidateName }: ReportInput, print: Print): ReactNode {
  if (turns.length === 0) return null;
  return h(
    View,
    { key: "transcript" },
    h(View, { style: styles.hairline }),
    h(Text, { style: styles.heading }, "Transcript"),
    ...turns.map(({ seq, speaker, startMs, text, interrupted }) =>
      h(
        View,
        { key: seq, style: styles.turn },
        h(
          View,
          { style: styles.speaker },
          h(Text, { style: styles.strong }, print(speaker === "candidate" ? candidateName : "Interviewer")),
          h(Text, { style: styles.muted }, clock(startMs)),
        ),
        h(Text, { style: styles.said }, print(interrupted ? `${text} —` : text)),
      ),
    ),
  );
}

function missingLetters(count: number): ReactNode {
  const words = count === 1 ? "One character" : `${count} characters`;
  return h(
    Text,
    { key: "missing", style: { color: muted, marginBottom: 10 } },
    `${words} of a script that this file has no letters for ${count === 1 ? "is" : "are"} printed as ¤. The console shows what was said in full.`,
  );
}

function footer({ organizationName, madeAt, timeZone }: ReportInput, print: Print): ReactNode {
  return h(
    View,
    { key: "footer", style: styles.footer, fixed: true },
    h(Text, null, print(`${organizationName}. Made ${momentIn(madeAt, timeZone)}.`)),
    h(Text, { render: ({ pageNumber, totalPages }) => `${pageNumber} of ${totalPages}` }),
  );
}

function momentIn(moment: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "long", timeStyle: "short" });
  return `${format.format(moment)} (${timeZone})`;
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
