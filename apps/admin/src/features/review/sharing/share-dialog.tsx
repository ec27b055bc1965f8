"use client";

import { Badge, Button, CopyField, Dialog, RelativeTime, Select, TextField, toast } from "@mockingbird/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { failureOf } from "../../../client/failure-of.ts";
import { trpcClient } from "../../../client/trpc-client.ts";

const lifetimes = [
  { value: "1", days: 1, label: "One day" },
  { value: "7", days: 7, label: "One week" },
  { value: "30", days: 30, label: "30 days" },
] as const;

type ShareDialogProps = { interviewId: string; timeZone: string; open: boolean; onOpenChange: (open: boolean) => void };

/** Links by which somebody without an account reads this review, and nothing else, until a day. */
export function ShareDialog({ interviewId, timeZone, open, onOpenChange }: ShareDialogProps) {
  const queryClient = useQueryClient();
  const queryKey = ["share.list", interviewId];
  const links = useQuery({
    queryKey,
    queryFn: ({ signal }) => trpcClient.share.list.query({ interviewId }, { signal }),
    enabled: open,
  });
  const [label, setLabel] = useState("");
  const [lifetime, setLifetime] = useState<string>("7");
  const [made, setMade] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [wasSent, setWasSent] = useState(false);

  const attempt = async (work: () => Promise<void>) => {
    setIsBusy(true);
    try {
      await work();
      await queryClient.invalidateQueries({ queryKey });
    } catch (error) {
      toast.error("Nothing was changed", { description: failureOf(error).sentence });
    } finally {
      setIsBusy(false);
    }
  };
  const create = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    const days = lifetimes.find(({ value }) => value === lifetime)?.days;
    if (label.trim() === "" || !days) return;
    void attempt(async () => {
      const { token } = await trpcClient.share.create.mutate({ interviewId, label, days });
      setMade(new URL(`/shared/${token}`, window.location.origin).href);
      setLabel("");
      setWasSent(false);
    });
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) setMade(null);
        onOpenChange(isOpen);
      }}
      title="Share this review"
      description="Whoever has the link reads the transcript, the levels and the notes that are for the candidate, without an account. Each reading is in the audit trail."
    >
      <form onSubmit={create} className="flex flex-col gap-4">
        <TextField
          label="For whom"
          placeholder="Head of customer success"
          maxLength={80}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
          error={wasSent && label.trim() === "" ? "Say whom the link is for." : undefined}
        />
        <div className="flex flex-wrap items-end justify-between gap-3">
          <Select
            label="Open for"
            className="w-40"
            value={lifetime}
            options={[...lifetimes]}
            onValueChange={setLifetime}
          />
          <Button type="submit" variant="primary" busy={isBusy}>
            Make a link
          </Button>
        </div>
      </form>
      {made ? (
        <CopyField label="The link" value={made} hint="It is shown once. Copy it now; later you can only close it." />
      ) : null}
      {links.data && links.data.length > 0 ? (
        <ul className="flex max-h-60 flex-col overflow-y-auto border-line border-t">
          {links.data.map((link) => (
            <li key={link.linkId} className="flex items-center justify-between gap-3 border-line border-b py-2">
              <div className="min-w-0 text-13">
                <p className="wrap-anywhere text-14 text-ink">{link.label}</p>
                <p className="text-ink-muted">
                  {link.lastUsedAt ? (
                    <>
                      Read <RelativeTime at={link.lastUsedAt} timeZone={timeZone} />
                    </>
                  ) : (
                    "Not read yet"
                  )}
                  , made by {link.createdBy}
                </p>
              </div>
              {link.isOpen ? (
                <Button
                  size="small"
                  busy={isBusy}
                  onClick={() =>
                    void attempt(async () => {
                      await trpcClient.share.revoke.mutate({ linkId: link.linkId });
                      toast.success("The link is closed");
                    })
                  }
                >
                  Close it
                </Button>
              ) : (
                <Badge>{link.revokedAt ? "Closed" : "Expired"}</Badge>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  );
}
