import { DatabaseSync } from "node:sqlite";

const busyTimeoutMs = 10_000;
const orgId = "brightwork";
const dayMs = 24 * 60 * 60 * 1000;

/** How SQLite has moments here. */
const stored = (at: Date) => at.toISOString().replace("Z", "+00:00");

export interface BillingRow {
  state: string;
  planId: "pilot" | "department" | "institution";
  extraSecondsMax?: number | null;
  /** In days from now. */
  trialEndsIn?: number;
  graceEndsIn?: number;
  /** Charged in the present period. */
  chargedSeconds?: number;
  /** Used in it. */
  seats?: number;
}

/** Brightwork's billing in the database of the stack under test, as Stripe's webhooks would have left it. */
export class BillingRows {
  readonly #database: DatabaseSync;

  constructor(file: string) {
    this.#database = new DatabaseSync(file, { timeout: busyTimeoutMs });
  }

  /** As if it had subscribed a week ago. */
  set({
    state,
    planId,
    extraSecondsMax = 0,
    trialEndsIn,
    graceEndsIn,
    chargedSeconds = 0,
    seats = 0,
  }: BillingRow): void {
    this.clear();
    const now = Date.now();
    const anchorAt = new Date(now - 7 * dayMs);
    const inDays = (days: number | undefined) => (days === undefined ? null : stored(new Date(now + days * dayMs)));
    this.#insert("BillingAccount", {
      ...{
        orgId,
        id: "billing",
        stripeCustomerId: "cus_spec",
        subscriptionId: "sub_spec",
        state,
        planId,
        extraSecondsMax,
      },
      ...{ anchorAt: stored(anchorAt), trialEndsAt: inDays(trialEndsIn), graceUntil: inDays(graceEndsIn) },
      createdAt: stored(anchorAt),
    });
    const period = { id: anchorAt.toISOString(), endsAt: stored(new Date(now + 24 * dayMs)) };
    this.#insert("UsagePeriod", { orgId, ...period, chargedSeconds, seats });
  }

  addInvoice(number: string, totalCents: number, state = "paid"): void {
    const now = new Date();
    this.#insert("Invoice", {
      ...{ orgId, id: number, number, state, totalCents, currency: "usd", meteredSeconds: 0 },
      ...{ periodStartsAt: stored(new Date(now.getTime() - 30 * dayMs)), periodEndsAt: stored(now) },
      ...{ hostedUrl: `https://invoice.example/${number}`, createdAt: stored(now) },
    });
  }

  /** Back to limits by contract. */
  clear(): void {
    for (const table of ["BillingAccount", "Invoice"]) {
      this.#database.prepare(`DELETE FROM ${table} WHERE orgId = ?`).run(orgId);
    }
    // Periods of a subscription begin at a time of day; calendar months, which the seed has, on the hour.
    this.#database.prepare("DELETE FROM UsagePeriod WHERE orgId = ? AND id NOT LIKE '%:00:00.000Z'").run(orgId);
  }

  /** What somebody of Brightwork is from now on, until they are what they were again. */
  setRole(membershipId: string, role: string): void {
    this.#database.prepare("UPDATE Membership SET role = ? WHERE orgId = ? AND id = ?").run(role, orgId, membershipId);
  }

  close(): void {
    this.#database.close();
  }

  #insert(table: string, row: Record<string, string | number | null>): void {
    this.#database
      .prepare(`INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row).fill("?").join()})`)
      .run(...Object.values(row));
  }
}
