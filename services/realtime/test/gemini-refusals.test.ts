import { describe, expect, test } from "vitest";
import { emulatorSessions, type ScriptedFault, scriptHeard } from "./emulator.ts";
import { end, greetings, questions, startFaulty } from "./faulty-interview.ts";
import type { TestInterview } from "./new-interview.ts";

const closes = (as: string) => ({ kind: "close", as });
const atSetup = (connection: number, as: string): ScriptedFault => ({
  when: { moment: "setup", connection },
  fault: closes(as),
});
const afterFirstTurn = (as: string): ScriptedFault => ({ when: { moment: "turnEnd", turn: 1 }, fault: closes(as) });

const sessionsOf = (interview: TestInterview) => emulatorSessions(interview.session.config.instructions);

describe("what stays so however often one asks ends the interview, and is asked once", () => {
  test.concurrent.each(["refusedKey", "contextExhausted"])("%s at the start", async (as) => {
    const { interview, client } = await startFaulty(atSetup(1, as));
    await client.untilClosed();
    expect(client.all("ended")).toEqual([{ type: "ended", cause: "gemini_refused" }]);
    expect(await interview.delivered()).toMatchObject({ endCause: "gemini_refused", turns: [] });
    expect(await sessionsOf(interview)).toHaveLength(1);
  });

  test.concurrent("a context that is full in the middle of the interview, of which all is kept that was said", async () => {
    const { interview, client } = await startFaulty({
      when: { moment: "turnStart", turn: 2 },
      fault: closes("contextExhausted"),
    });
    await scriptHeard(interview.session.config.instructions, ["Because I like to teach."]);
    await client.heardTurns(1);
    client.answer();
    await client.untilClosed();
    expect(client.all("ended")).toEqual([{ type: "ended", cause: "gemini_refused" }]);
    const { endCause, turns } = await interview.delivered();
    expect(endCause).toBe("gemini_refused");
    expect(turns.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual([
      expect.stringContaining(questions[0] ?? ""),
      "candidate: Because I like to teach.",
    ]);
    expect(await sessionsOf(interview)).toHaveLength(1);
  });
});

describe("what may pass is asked again", () => {
  test.concurrent("a handle that is refused while Gemini still holds the old socket is shown again, not thrown away", async () => {
    const { interview, client } = await startFaulty(afterFirstTurn("internalError"), atSetup(2, "unavailable"));
    await client.heardTurns(1);
    await client.until(() => client.all("state").some(({ phase }) => phase === "reconnecting"), "reconnecting");
    await client.until(() => client.all("state").at(-1)?.phase === "listening", "listening");
    client.answer();
    await client.heardTurns(2);
    const [first, second, third, ...others] = await sessionsOf(interview);
    expect(others).toEqual([]);
    expect(second?.setup.sessionResumption).toEqual({ handle: expect.any(String) });
    expect(third?.setup.sessionResumption).toEqual(second?.setup.sessionResumption);
    expect(third?.resumedFromSession).toBe(first?.number);
    expect(greetings(client)).toHaveLength(1);
    await end(client);
  });

  test.concurrent("a quota that has room again after a while", async () => {
    const { interview, client } = await startFaulty(afterFirstTurn("quota"), atSetup(2, "quota"));
    await client.heardTurns(1);
    await client.until(() => client.all("state").some(({ phase }) => phase === "reconnecting"), "reconnecting");
    await client.until(() => client.all("state").at(-1)?.phase === "listening", "listening");
    client.answer();
    await client.heardTurns(2);
    expect(await sessionsOf(interview)).toHaveLength(3);
    expect(greetings(client)).toHaveLength(1);
    await end(client);
  });

  test.concurrent("a quota that stays used up, three times and no more", async () => {
    const { interview, client } = await startFaulty(
      afterFirstTurn("quota"),
      ...[2, 3, 4].map((connection) => atSetup(connection, "quota")),
    );
    await client.heardTurns(1);
    await client.untilClosed();
    expect(client.all("ended")).toEqual([{ type: "ended", cause: "gemini_unavailable" }]);
    expect(await sessionsOf(interview)).toHaveLength(4);
    expect((await interview.delivered()).turns).toHaveLength(1);
  });

  test.concurrent("a set-up that is never answered, and the interviewer greets on the next", async () => {
    const { interview, client } = await startFaulty({
      when: { moment: "setup", connection: 1 },
      fault: { kind: "stall" },
    });
    await client.heardTurns(1);
    const sessions = await sessionsOf(interview);
    expect(sessions.map(({ turns }) => turns.length)).toEqual([0, 1]);
    expect(sessions[0]?.closed?.by).toBe("client");
    expect(greetings(client)).toHaveLength(1);
    await end(client);
  });
});
