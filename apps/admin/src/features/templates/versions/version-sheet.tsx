"use client";

import type { Template } from "@mockingbird/api/views";
import { Button, ErrorState, Sheet, Skeleton } from "@mockingbird/ui";
import { useQuery } from "@tanstack/react-query";
import { failureOf } from "../../../client/failure-of.ts";
import { trpcClient } from "../../../client/trpc-client.ts";
import { TemplatePreview } from "../preview/template-preview.tsx";

type VersionSheetProps = {
  templateId: string;
  /** undefined: closed */
  version: number | undefined;
  onClose: () => void;
  onUseAgain: ((version: Template) => void) | null;
};

/** One version as it was. */
export function VersionSheet({ templateId, version, onClose, onUseAgain }: VersionSheetProps) {
  const query = useQuery({
    queryKey: ["template.get", templateId, version],
    queryFn: ({ signal }) => trpcClient.template.get.query({ templateId, version }, { signal }),
    enabled: version !== undefined,
  });
  const template = query.data;
  return (
    <Sheet
      open={version !== undefined}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Version ${version ?? ""}`}
      className="w-[min(56rem,calc(100vw-2.5rem))]"
      footer={
        onUseAgain && template ? (
          <Button onClick={() => onUseAgain(template)}>Take it into the editor</Button>
        ) : undefined
      }
    >
      {query.isError ? (
        <ErrorState
          title="We could not fetch it"
          action={<Button onClick={() => void query.refetch()}>Try again</Button>}
        >
          {failureOf(query.error).sentence}
        </ErrorState>
      ) : template ? (
        <TemplatePreview template={template} />
      ) : (
        <Skeleton className="w-full" />
      )}
    </Sheet>
  );
}
