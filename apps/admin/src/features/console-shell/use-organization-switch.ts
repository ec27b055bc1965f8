"use client";

import { toast } from "@mockingbird/ui";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";

/** Takes somebody to another of their organisations, and says whether that is under way. */
export function useOrganizationSwitch(): [boolean, (organizationId: string) => Promise<void>] {
  const [switching, setSwitching] = useState(false);
  const switchTo = async (organizationId: string) => {
    setSwitching(true);
    try {
      await trpcClient.user.switchOrganization.mutate({ organizationId });
      // A whole new page load, so that nothing of the other organisation stays in memory.
      window.location.assign("/");
    } catch (error) {
      setSwitching(false);
      toast.error("You are still in the same organisation", { description: failureOf(error).sentence });
    }
  };
  return [switching, switchTo];
}
