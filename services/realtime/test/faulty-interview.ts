import { type ScriptedFault, scriptFaults } from "./emulator.ts";
import type { InterviewClient } from "./interview-client.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";

export const questions = ["Why this scheme?", "What did you build last?", "Where do you see yourself?"];

/** An interview whose candidate has just come in, and with whose Gemini this goes wrong. */
export async function startFaulty(
  ...faults: ScriptedFault[]
): Promise<{ interview: TestInterview; client: InterviewClient; marker: string }> {
  const interview = await newInterview({ questions });
  const marker = interview.session.config.instructions;
  await scriptFaults(marker, faults);
  const client = await interview.connect();
  client.hello();
  return { interview, client, marker };
}

export async function end(client: InterviewClient): Promise<void> {
  client.send({ type: "endInterview" });
  await client.untilClosed();
}

export const phasesOf = (client: InterviewClient) => client.all("state").map(({ phase }) => phase);
export const sayings = (client: InterviewClient, speaker: string) =>
  client.transcript().filter((line) => line.startsWith(speaker));
export const greetings = (client: InterviewClient) => client.transcript().filter((line) => line.includes("welcome"));
export const interruptedTurns = (client: InterviewClient) =>
  client.all("caption").filter(({ final, interrupted }) => final && interrupted);
