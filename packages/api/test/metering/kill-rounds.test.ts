import { spawn } from "node:child_process";
import { once } from "node:events";
import { withSystem } from "@mockingbird/db/system";
import { createOrganization, describeOnDatabase } from "@mockingbird/db/testing";
import { meterEventName } from "@mockingbird/domain";
import { type StripeDouble, startStripeDouble } from "@mockingbird/stripe-double";
import { afterAll, expect, test } from "vitest";
import { addMember } from "../people.ts";
import { readSums } from "./read-sums.ts";
import { recordUsage } from "./record-usage.ts";
import { stripeOf, subscribe } from "./subscribe.ts";

const script = new URL("./sender-process.ts", import.meta.url).pathname;
const minuteMs = 60_000;
const dayMs = 24 * 3600 * 1000;
const began = new Date("2026-11-10T09:00:00.000Z");

/** Repeatable chances, by a linear congruential generator. */
function chances(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One organisation with a Stripe of its own, whose clock is the test's. */
async function startOrganization(orgId: string) {
  await withSystem((tx) => createOrganization(tx, { id: orgId, name: orgId, timeZone: "Europe/Berlin" }));
  const candidate = await addMember(orgId, "candidate");
  let now = began;
  let onTaken: (() => void) | undefined;
  const double = await startStripeDouble({
    port: 0,
    now: () => now,
    onCarriedOut: ({ path }) => {
      if (path === "/v1/billing/meter_events") onTaken?.();
    },
  });
  const customer = await subscribe(double, orgId);
  return {
    orgId,
    double,
    customer,
    membershipId: candidate.id,
    now: () => now,
    pass: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
    /** Runs the sender until it is done, or dies: before a step, or once Stripe has taken so many events and not answered. */
    async send(death: { beforeStep: number } | { afterTaken: number } | null) {
      const step = death && "beforeStep" in death ? death.beforeStep : 0;
      const child = spawn(process.execPath, [script, orgId, double.url, now.toISOString(), String(step)], {
        stdio: ["ignore", "ignore", "inherit"],
      });
      let taken = 0;
      onTaken = () => {
        taken += 1;
        if (death && "afterTaken" in death && taken === death.afterTaken) child.kill("SIGKILL");
      };
      const [code, signal] = await once(child, "exit");
      return { code, signal };
    },
  };
}
type Organization = Awaited<ReturnType<typeof startOrganization>>;

async function runRounds(organization: Organization, rounds: number, seed: number): Promise<number> {
  const chance = chances(seed);
  let deaths = 0;
  for (let round = 0; round < rounds; round += 1) {
    const count = 1 + chance(3);
    for (let index = 0; index < count; index += 1) {
      await recordUsage(organization, { seconds: 1 + chance(1_800), at: organization.now() });
      organization.pass(1_000 * chance(40));
    }
    const death = chance(3) === 0 ? { afterTaken: 1 + chance(count) } : { beforeStep: 1 + chance(3 * count + 1) };
    const { signal } = await organization.send(death);
    if (signal === "SIGKILL") deaths += 1;
    // Mostly the next minute but one, sometimes so late that Stripe may have forgotten what it was sent.
    organization.pass(chance(12) === 0 ? dayMs : 6 * minuteMs);
  }
  return deaths;
}

const doubles: StripeDouble[] = [];
afterAll(() => Promise.all(doubles.map((double) => double.close())));

describeOnDatabase("postgresql", "a sender that is killed between any two of its steps", () => {
  test("in two hundred rounds charges every second once: ledger, meter and invoice are the same", async () => {
    const organizations: Organization[] = [];
    for (const orgId of ["north", "east", "south", "west"]) organizations.push(await startOrganization(orgId));
    doubles.push(...organizations.map(({ double }) => double));
    const deaths = await Promise.all(
      organizations.map((organization, index) => runRounds(organization, 50, 20_261_123 + index)),
    );
    // The rounds are about dying.
    expect(deaths.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100);
    for (const organization of organizations) {
      // Until nothing is due any more, an hour at a time, as the clock would.
      for (let hour = 0; hour < 12; hour += 1) {
        organization.pass(60 * minuteMs);
        expect(await organization.send(null)).toEqual({ code: 0, signal: null });
      }
      await organization.double.advance(40 * 24 * 3600);
      const { ledger, ...sums } = await readSums(organization.double, organization, new Date(began.getTime() - dayMs));
      expect(ledger).toBeGreaterThan(0);
      expect(sums).toEqual({ outbox: ledger, states: ["sent"], meter: ledger, invoiced: ledger });
      const taken = await stripeOf(organization.double).billing.meters.list();
      expect(taken.data.map(({ event_name }) => event_name)).toEqual([meterEventName]);
    }
  }, 240_000);
});
