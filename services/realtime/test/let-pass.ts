import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect } from "vitest";
import type { TestInterview } from "./new-interview.ts";

export function objectOf(interview: TestInterview) {
  return env.INTERVIEW_SESSION.getByName(interview.objectName);
}

/** Lets a deadline pass: it is due now, and the alarm rings. */
export async function letPass(interview: TestInterview, deadline: string): Promise<void> {
  const object = objectOf(interview);
  await runInDurableObject(object, async (_instance, { storage }) => {
    const { rowsWritten } = storage.sql.exec("UPDATE deadline SET atMs = ? WHERE name = ?", Date.now(), deadline);
    expect(rowsWritten, `a deadline named ${deadline}`).toBeGreaterThan(0);
    await storage.setAlarm(Date.now());
  });
  await runDurableObjectAlarm(object);
}
