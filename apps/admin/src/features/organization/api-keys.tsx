"use client";

import type { ApiKey } from "@mockingbird/api/views";
import {
  Badge,
  type BadgeTone,
  Button,
  ConfirmDialog,
  EmptyState,
  RelativeTime,
  Section,
  Table,
  TableCell,
  TableHead,
  TableRow,
  toast,
  useHydrated,
} from "@mockingbird/ui";
import { KeyRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { apiScopeWords } from "./api-scope-words.ts";
import { NewApiKeyDialog } from "./new-api-key-dialog.tsx";

const statuses: Record<ApiKey["status"], { name: string; tone: BadgeTone }> = {
  open: { name: "Open", tone: "success" },
  expired: { name: "Expired", tone: "warning" },
  revoked: { name: "Withdrawn", tone: "neutral" },
};

/** The keys of the organisation's own programs: what each opens, since when, and when it was last used. */
export function ApiKeys({ apiKeys, timeZone }: { apiKeys: ApiKey[]; timeZone: string }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [isMaking, setMaking] = useState(false);
  const [withdrawing, setWithdrawing] = useState<ApiKey>();
  const [busy, setBusy] = useState(false);

  const withdraw = async ({ apiKeyId }: ApiKey) => {
    setBusy(true);
    try {
      await trpcClient.apiKey.revoke.mutate({ apiKeyId });
      toast.success("The key opens nothing any more");
      router.refresh();
    } catch (failure) {
      toast.error("The key still works", { description: failureOf(failure).sentence });
    } finally {
      setBusy(false);
      setWithdrawing(undefined);
    }
  };
  const makeButton = (
    <Button variant="primary" aria-disabled={!hydrated} onClick={() => setMaking(true)}>
      <KeyRound aria-hidden="true" />
      New key
    </Button>
  );

  return (
    <Section
      className="border-t-0 pt-0"
      title="API keys"
      description="With a key, a program of yours reads people, interviews or transcripts, such as your student records or your recruiting system. docs/api.md says how."
      actions={apiKeys.length > 0 ? makeButton : null}
    >
      {apiKeys.length === 0 ? (
        <EmptyState title="No program reads here yet" action={makeButton}>
          A key is shown once, reads only what you choose, ends when you say, and can be withdrawn at any time.
        </EmptyState>
      ) : (
        <Table caption="API keys, newest first">
          <thead>
            <TableRow>
              <TableHead>Key</TableHead>
              <TableHead className="hidden md:table-cell">Reads</TableHead>
              <TableHead className="hidden sm:table-cell">Last used</TableHead>
              <TableHead>Status</TableHead>
              <TableHead>
                <span className="sr-only">Withdraw</span>
              </TableHead>
            </TableRow>
          </thead>
          <tbody>
            {apiKeys.map((apiKey) => (
              <TableRow key={apiKey.apiKeyId}>
                <TableCell className="wrap-anywhere">
                  <span className="block font-medium text-ink">{apiKey.name}</span>
                  <span className="block text-13 text-ink-muted">
                    ends in {apiKey.lastFour}, made <RelativeTime at={apiKey.createdAt} timeZone={timeZone} />
                    {apiKey.createdByName ? ` by ${apiKey.createdByName}` : null}
                  </span>
                </TableCell>
                <TableCell className="hidden text-13 text-ink-soft md:table-cell">
                  {apiKey.scopes.map((scope) => apiScopeWords[scope].name).join(", ")}
                </TableCell>
                <TableCell className="hidden text-13 text-ink-muted sm:table-cell">
                  {apiKey.lastUsedAt ? <RelativeTime at={apiKey.lastUsedAt} timeZone={timeZone} /> : "never"}
                </TableCell>
                <TableCell>
                  <Badge tone={statuses[apiKey.status].tone}>{statuses[apiKey.status].name}</Badge>
                  {apiKey.status === "open" ? (
                    <span className="mt-1 block text-13 text-ink-muted">
                      {apiKey.expiresAt ? (
                        <>
                          until <RelativeTime at={apiKey.expiresAt} timeZone={timeZone} />
                        </>
                      ) : (
                        "without an end"
                      )}
                    </span>
                  ) : null}
                </TableCell>
                <TableCell className="text-right">
                  {apiKey.status === "open" ? (
                    <Button
                      size="small"
                      aria-label={`Withdraw the key ${apiKey.name}`}
                      onClick={() => setWithdrawing(apiKey)}
                    >
                      Withdraw
                    </Button>
                  ) : null}
                </TableCell>
              </TableRow>
            ))}
          </tbody>
        </Table>
      )}
      <NewApiKeyDialog open={isMaking} onOpenChange={setMaking} />
      <ConfirmDialog
        open={withdrawing !== undefined}
        onOpenChange={(open) => {
          if (!open) setWithdrawing(undefined);
        }}
        title={`Withdraw the key ${withdrawing?.name ?? ""}?`}
        confirmLabel="Withdraw it"
        cancelLabel="Keep it"
        destructive
        busy={busy}
        onConfirm={() => withdrawing && void withdraw(withdrawing)}
      >
        The next call with it is refused. This cannot be undone: the program needs a new key.
      </ConfirmDialog>
    </Section>
  );
}
