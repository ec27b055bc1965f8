"use client";

import { toast } from "@mockingbird/ui";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";

/** Puts templates away and takes them back, saying so and offering to undo it. */
export function useArchiving(onChanged: () => void) {
  const restore = async (templateId: string, title: string) => {
    try {
      await trpcClient.template.restore.mutate({ templateId });
      toast.success(`${title} is in use again`);
      onChanged();
    } catch (failure) {
      toast.error("It is still archived", { description: failureOf(failure).sentence });
    }
  };
  const archive = async (templateId: string, title: string) => {
    try {
      await trpcClient.template.archive.mutate({ templateId });
      toast.success(`${title} is archived`, {
        description: "Nobody can be given it any more. Whoever has it already goes on.",
        action: { label: "Undo", onClick: () => void restore(templateId, title) },
      });
      onChanged();
    } catch (failure) {
      toast.error("It is not archived", { description: failureOf(failure).sentence });
    }
  };
  return { archive, restore };
}
