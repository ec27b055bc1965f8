import { expect, test, vi } from "vitest";
import { emulatorSessions, scriptFaults, scriptHeard, severGemini } from "./emulator.ts";
import { connectWith } from "./interview-client.ts";
import { newInterview } from "./new-interview.ts";

const levels = ["debug", "log", "info", "warn", "error"] as const;

test("what goes wrong is logged, without a word of what was said, a name, a token or the key", async () => {
  const lines: string[] = [];
  for (const level of levels) {
    vi.spyOn(console, level).mockImplementation(
      (...values: unknown[]) => void lines.push(values.map(String).join(" ")),
    );
  }
  const interview = await newInterview({
    organizationName: "Quillhaven College",
    candidateName: "Leopoldina Marchetti",
    questions: ["Why did you choose zoology?", "What about otters?", "What comes next?", "And after that?"],
    submitFailures: 1,
    lostAnswers: 1,
  });
  const marker = interview.session.config.instructions;
  await scriptHeard(marker, ["Because of the capybara."]);
  await scriptFaults(marker, [
    { when: { moment: "setup", connection: 2 }, fault: { kind: "close", as: "unknownHandle" } },
  ]);
  const token = await interview.token();
  const client = await connectWith(interview.id, token);
  client.hello();
  await client.heardTurns(1);
  client.answer();
  await client.heardTurns(2);
  client.send({ type: "textAnswer", text: "And of the pangolin." });
  client.sendRaw("I shout armadillo into the socket");
  await severGemini(marker);
  await client.until(() => client.all("state").some(({ phase }) => phase === "reconnecting"), "reconnecting");
  await client.until(() => client.all("state").at(-1)?.phase !== "reconnecting", "another connection");
  const spent = await connectWith(interview.id, token);
  await spent.untilClosed();
  client.send({ type: "endInterview" });
  await client.untilClosed();
  await vi.waitFor(async () => expect((await interview.calls()).deliveries.at(-1)?.accepted).toBe(true), {
    timeout: 20_000,
  });

  const logged = lines.join("\n");
  for (const event of ["gemini-line", "interview-ended", "submit-transcript"]) expect(logged).toContain(event);
  const handles = (await emulatorSessions(marker)).flatMap(({ setup }) => setup.sessionResumption?.handle ?? []);
  expect(handles.length).toBeGreaterThan(0);
  const secrets = ["capybara", "pangolin", "armadillo", "zoology", "otters", "Marchetti", "Quillhaven", marker];
  for (const secret of [...secrets, token, ...handles, "eyJ", "key="]) expect(logged).not.toContain(secret);
});
