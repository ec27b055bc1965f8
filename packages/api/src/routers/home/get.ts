import { interviewsForStaff } from "@mockingbird/db";
import { memberCan } from "@mockingbird/domain";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { homeInputSchema, homeSchema } from "../../views/home-views.ts";
import { readHomeFigures } from "./read-home-figures.ts";
import { readQueue } from "./read-queue.ts";
import { readStepsToTeach } from "./read-steps-to-teach.ts";

/** What waits for the caller, and how the organisation's days went. */
export const get = tenantProcedure("interview:list")
  .input(homeInputSchema)
  .output(homeSchema)
  .query(({ ctx: { viewer, withOrg, now }, input: { days } }) =>
    withOrg(async (tx) => {
      const at = now();
      const scope = await interviewsForStaff(tx, viewer.membershipId);
      const queue = await readQueue(tx, scope, { now: at, withMails: memberCan(viewer, "mail:manage") });
      const seesFigures = memberCan(viewer, "usage:read");
      return {
        queue,
        figures: seesFigures ? await readHomeFigures(tx, { now: at, days }) : null,
        firstSteps: memberCan(viewer, "member:manage") ? await readStepsToTeach(tx, queue) : null,
      };
    }),
  );
