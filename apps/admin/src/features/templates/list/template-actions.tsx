"use client";

import type { TemplateRow } from "@mockingbird/api/views";
import { DropdownMenu, DropdownMenuItem, IconButton, toast } from "@mockingbird/ui";
import { Archive, ArchiveRestore, Copy, Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { failureOf } from "../../../client/failure-of.ts";
import { trpcClient } from "../../../client/trpc-client.ts";
import { useArchiving } from "../use-archiving.ts";

export function TemplateActions({ template, onChanged }: { template: TemplateRow; onChanged: () => void }) {
  const router = useRouter();
  const { archive, restore } = useArchiving(onChanged);
  const { templateId, title, archivedAt } = template;

  const duplicate = async () => {
    try {
      const copy = await trpcClient.template.duplicate.mutate({ templateId });
      toast.success(`${copy.title} is there`, { description: "Change it as you like; the other one stays as it is." });
      router.push(`/templates/${copy.templateId}`);
    } catch (failure) {
      toast.error("There is no copy", { description: failureOf(failure).sentence });
    }
  };

  return (
    <DropdownMenu
      trigger={
        <IconButton label={`Change ${title}`} size="icon-small">
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    >
      <DropdownMenuItem onSelect={() => void duplicate()}>
        <Copy aria-hidden="true" />
        Duplicate
      </DropdownMenuItem>
      {archivedAt ? (
        <DropdownMenuItem onSelect={() => void restore(templateId, title)}>
          <ArchiveRestore aria-hidden="true" />
          Restore
        </DropdownMenuItem>
      ) : (
        <DropdownMenuItem onSelect={() => void archive(templateId, title)}>
          <Archive aria-hidden="true" />
          Archive
        </DropdownMenuItem>
      )}
    </DropdownMenu>
  );
}
