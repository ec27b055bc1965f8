import { withSystem } from "@mockingbird/db/system";
import { createAssignment, createInterview, createInterviewerConfig, createTemplate } from "@mockingbird/db/testing";
import type { TranscriptBundle } from "@mockingbird/domain";
import { addMember, tenants } from "./people.ts";

/** Ids that both organisations use. */
export const shared = {
  candidate: "candidate-1",
  assignment: "assignment-1",
  interview: "interview-1",
  config: "config-1",
};

/** Gives each organisation the same furniture under the same ids: a candidate, an assignment, a live interview with one turn. */
export async function addTwins() {
  const [northfield, brightwork] = await Promise.all(tenants.map(addTwin));
  if (!northfield || !brightwork) throw new Error("Both organisations were made above.");
  return { northfield, brightwork };
}

async function addTwin(orgId: string) {
  const candidate = await addMember(orgId, "candidate", { id: shared.candidate, name: `Candidate of ${orgId}` });
  const reviewer = await addMember(orgId, "reviewer");
  await withSystem(async (tx) => {
    await createInterviewerConfig(tx, { orgId, id: shared.config, instructions: `Interview for ${orgId}.` });
    const template = await createTemplate(tx, { orgId, id: "template-1", title: `Interview of ${orgId}` });
    const assignment = { orgId, id: shared.assignment, templateId: template.id, membershipId: shared.candidate };
    await createAssignment(tx, assignment);
    const turn = {
      seq: 0,
      speaker: "interviewer",
      text: `Welcome to ${orgId}.`,
      startMs: 0,
      endMs: 900,
      interrupted: false,
    } as const;
    await createInterview(tx, {
      orgId,
      id: shared.interview,
      assignmentId: shared.assignment,
      status: "live",
      startedAt: new Date("2026-11-22T11:30:00.000Z"),
      turns: [turn],
    });
  });
  return { candidate, reviewer };
}

/** What the Worker delivers for `interviewId`: ten minutes, two turns. */
export function transcriptOf(interviewId: string, changes: Partial<TranscriptBundle> = {}): TranscriptBundle {
  return {
    interviewId,
    endCause: "interviewer_finished",
    startedAt: "2026-11-22T11:30:00.000Z",
    endedAt: "2026-11-22T11:40:00.000Z",
    durationSeconds: 600,
    model: "gemini-3.8-live",
    configVersion: 1,
    tokens: { audioIn: 1000, textIn: 10, audioOut: 500, textOut: 3 },
    speech: { heardMs: 2000, transcribedMs: 1900 },
    metrics: {
      browserReconnects: 0,
      geminiReconnects: 0,
      microphoneDroppedMs: 0,
      malformedFrames: 0,
      underruns: 0,
      responses: [],
    },
    turns: [
      { seq: 0, speaker: "interviewer", text: "Why this role?", startMs: 0, endMs: 1500, interrupted: false },
      { seq: 1, speaker: "candidate", text: "I like puzzles.", startMs: 2000, endMs: 4000, interrupted: true },
    ],
    ...changes,
  };
}
