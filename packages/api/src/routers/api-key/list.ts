import { listApiKeys, listMemberNames } from "@mockingbird/db";
import { toApiKey } from "../../mapping/to-api-key.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { apiKeySchema } from "../../views/organization-views.ts";

const keysMax = 100;

/** The organisation's latest 100 API keys, newest first. Of none can be seen what it is. */
export const list = tenantProcedure("apiKey:manage")
  .output(apiKeySchema.array())
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const rows = await listApiKeys(tx, keysMax);
      const names = await listMemberNames(tx, [...new Set(rows.map(({ createdById }) => createdById))]);
      return rows.map((row) => toApiKey(row, names, ctx.now()));
    }),
  );
