import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { viewerSchema } from "../../views/viewer.ts";

/** Who is signed in, and where. */
export const getProfile = tenantProcedure("profile:read")
  .output(viewerSchema)
  .query(({ ctx }) => ctx.viewer);
