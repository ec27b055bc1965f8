"use client";

import { Button, useHydrated } from "@mockingbird/ui";
import { Download } from "lucide-react";
import { useState, useTransition } from "react";
import { apiClient, sentenceOf } from "../../api-client.ts";

/** Hands a text to the browser as a file, which then asks or saves as it is used to. */
function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

export function DownloadData() {
  const [busy, start] = useTransition();
  const hydrated = useHydrated();
  const [problem, setProblem] = useState<string | null>(null);
  const download = () =>
    start(async () => {
      setProblem(null);
      try {
        const data = await apiClient.user.exportData.mutate();
        saveFile(`mockingbird-${data.exportedAt.slice(0, 10)}.json`, JSON.stringify(data, null, 2));
      } catch (error) {
        setProblem(sentenceOf(error));
      }
    });
  return (
    <div className="flex flex-col items-start gap-2">
      <Button busy={busy} aria-disabled={!hydrated} onClick={download}>
        {busy ? null : <Download aria-hidden="true" />}
        Download my data
      </Button>
      {problem ? (
        <p role="alert" className="text-13 text-danger-ink">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
