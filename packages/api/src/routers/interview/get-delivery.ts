import { listTurns, readAccommodation } from "@mockingbird/db";
import { isOpen } from "@mockingbird/domain";
import { z } from "zod";
import { languagesOf } from "../../mapping/languages-of.ts";
import { statusOf } from "../../mapping/to-attempt.ts";
import { toDelivery } from "../../mapping/to-delivery.ts";
import { toTurn } from "../../mapping/to-turn.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { deliverySchema } from "../../views/delivery-views.ts";
import { findOwnInterview } from "./find-own-interview.ts";

/**
 * How the signed-in candidate talked in one of their interviews, for them alone and never as a grade. Nothing while it is
 * not over, where nothing was said, where what was said is deleted, and for whom nothing of the kind is to be computed.
 */
export const getDelivery = tenantProcedure("interview:take")
  .input(z.object({ interviewId: z.string() }))
  .output(deliverySchema.nullable())
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const { membershipId } = ctx.viewer;
      const interview = await findOwnInterview(tx, membershipId, input.interviewId);
      if (isOpen(statusOf(interview).status) || interview.contentDeletedAt) return null;
      const { settings } = await readAccommodation(tx, membershipId);
      if (settings.withoutDeliveryFigures) return null;
      const turns = (await listTurns(tx, interview.id)).map(toTurn);
      return toDelivery(turns, languagesOf(interview).languageCode);
    }),
  );
