import { compressDate } from "./compressed-time.ts";
import { describeSurvival } from "./describe-survival.ts";

/** How many times faster than people. More, and what a busy machine is slow to do takes an interview's seconds. */
const compression = { epochMs: Date.now(), timeScale: 20 };
compressDate(compression);

describeSurvival("sqlite", compression);
describeSurvival("postgresql", compression);
