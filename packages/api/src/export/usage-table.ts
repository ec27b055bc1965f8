import { listDailyRollups } from "@mockingbird/db";
import { z } from "zod";
import { exportTable } from "./export-table.ts";

export const usageTable = exportTable({
  capability: "usage:read",
  input: z.object({ from: z.iso.date().default("2000-01-01"), until: z.iso.date().default("9999-12-31") }),
  header: [
    "day",
    "started",
    "completed",
    "ended early",
    "broken",
    "seconds",
    "charged seconds",
    "estimated cost (US dollars)",
  ],
  async read(tx, { input: { from, until } }) {
    const days = await listDailyRollups(tx, from, until);
    return {
      rows: days.map((day) => [
        day.id,
        day.started,
        day.completed,
        day.endedEarly,
        day.broken,
        day.durationSeconds,
        day.chargedSeconds,
        (Number(day.costMicroUsd) / 1_000_000).toFixed(4),
      ]),
      nextAfter: null,
    };
  },
});
