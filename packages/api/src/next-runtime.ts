import { after } from "next/server.js";

/** The clock, and Next's way to go on working once the response is on its way. */
export const nextRuntime = {
  afterResponse: (work: () => Promise<void>) => after(work),
  now: () => new Date(),
};
