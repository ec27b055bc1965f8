import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { DeadlineStore } from "../src/interview-session/deadline-store.ts";
import { objectOf } from "./let-pass.ts";
import { newInterview } from "./new-interview.ts";

/** Runs in an object of its own, which is never connected to. */
async function withDeadlines(work: (deadlines: DeadlineStore) => Promise<void>): Promise<void> {
  const interview = await newInterview();
  await runInDurableObject(objectOf(interview), (_object, { storage }) => work(new DeadlineStore(storage)));
}

test("what is due stays due until it has been done: an object killed in the middle does it again", async () => {
  await withDeadlines(async (deadlines) => {
    deadlines.set("submit", Date.now() - 1);
    const dueMeanwhile: boolean[] = [];
    await deadlines.ring("test", () => void dueMeanwhile.push(deadlines.has("submit")));
    expect(dueMeanwhile).toEqual([true]);
    expect(deadlines.has("submit")).toBe(false);
  });
});

test("what sets itself a later time while it is done keeps that time", async () => {
  await withDeadlines(async (deadlines) => {
    deadlines.set("submit", Date.now() - 1);
    let times = 0;
    await deadlines.ring("test", () => {
      times += 1;
      deadlines.set("submit", Date.now() + 60_000);
    });
    expect(times).toBe(1);
    expect(deadlines.has("submit")).toBe(true);
  });
});

test("one that fails is tried again later, and stops no other", async () => {
  await withDeadlines(async (deadlines) => {
    deadlines.set("submit", Date.now() - 2);
    deadlines.set("purge", Date.now() - 1);
    const done: string[] = [];
    await deadlines.ring("test", (name) => {
      if (name === "submit") throw new Error("The backend is away.");
      done.push(name);
    });
    expect(done).toEqual(["purge"]);
    expect(deadlines.has("submit")).toBe(true);
    expect(deadlines.has("purge")).toBe(false);
  });
});
