import { evictDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { objectOf } from "./let-pass.ts";
import { newInterview } from "./new-interview.ts";

test("a browser that came and has not spoken yet keeps its socket when the object is put to sleep", async () => {
  const interview = await newInterview();
  const client = await interview.connect();
  await evictDurableObject(objectOf(interview));
  client.hello();
  await client.heardTurns(1);
  expect(client.all("welcome")).toHaveLength(1);
  client.send({ type: "endInterview" });
  expect((await client.untilClosed()).code).toBe(1000);
  expect((await interview.delivered()).endCause).toBe("candidate_ended");
});
