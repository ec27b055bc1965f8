"use client";

import type { FailedMail, FailedMailPage } from "@mockingbird/api/views";
import {
  Button,
  EmptyState,
  RelativeTime,
  Section,
  Table,
  TableCell,
  TableHead,
  TableRow,
  toast,
} from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";

const kinds: Record<FailedMail["kind"], string> = {
  invitation: "Invitation",
  assignment: "An interview for them",
  reminder: "Reminder",
  feedback: "Released feedback",
  usage: "Minutes are running out",
  trial: "The trial ends",
  payment: "A payment failed",
};

/** Mails that were given up, and why; each, or all of them, can be sent again. */
export function FailedMails({ page, timeZone }: { page: FailedMailPage; timeZone: string }) {
  const router = useRouter();
  const [more, setMore] = useState<FailedMail[]>([]);
  const [next, setNext] = useState(page.nextAfter);
  const [busy, setBusy] = useState<string>();
  const mails = [...page.mails, ...more];

  const attempt = async (what: string, work: () => Promise<unknown>, done: string) => {
    setBusy(what);
    try {
      await work();
      toast.success(done);
      setMore([]);
      router.refresh();
    } catch (failure) {
      toast.error("Nothing was sent", { description: failureOf(failure).sentence });
    } finally {
      setBusy(undefined);
    }
  };
  const showMore = async () => {
    setBusy("more");
    try {
      const { mails: further, nextAfter } = await trpcClient.mail.listFailed.query({ after: next });
      setMore([...more, ...further]);
      setNext(nextAfter);
    } catch (failure) {
      toast.error("The rest could not be read", { description: failureOf(failure).sentence });
    } finally {
      setBusy(undefined);
    }
  };

  return (
    <Section
      className="border-t-0 pt-0"
      title="Mails that did not arrive"
      description="A mail that does not leave is tried again for a day, and then stands here until you send it again."
      actions={
        mails.length > 1 ? (
          <Button
            size="small"
            busy={busy === "all"}
            onClick={() => void attempt("all", () => trpcClient.mail.retryAll.mutate(), "They are on their way again")}
          >
            Try all again
          </Button>
        ) : null
      }
    >
      {mails.length === 0 ? (
        <EmptyState title="Everything left">
          Invitations, interviews that you give, reminders and feedback go out by mail. One that cannot be delivered is
          shown here, with the reason.
        </EmptyState>
      ) : (
        <Table caption="Mails that did not arrive, latest first">
          <thead>
            <TableRow>
              <TableHead>To</TableHead>
              <TableHead className="hidden sm:table-cell">What</TableHead>
              <TableHead>Why not</TableHead>
              <TableHead>
                <span className="sr-only">Send again</span>
              </TableHead>
            </TableRow>
          </thead>
          <tbody>
            {mails.map((mail) => {
              const to = mail.recipientName ?? mail.recipientEmail ?? "somebody whose invitation is gone";
              return (
                <TableRow key={mail.mailId}>
                  <TableCell className="wrap-anywhere">
                    <span className="block font-medium text-ink">{to}</span>
                    {mail.recipientName ? (
                      <span className="block text-13 text-ink-muted">{mail.recipientEmail}</span>
                    ) : null}
                    <span className="block text-13 text-ink-muted sm:hidden">{kinds[mail.kind]}</span>
                  </TableCell>
                  <TableCell className="hidden text-13 text-ink-soft sm:table-cell">{kinds[mail.kind]}</TableCell>
                  <TableCell className="text-13">
                    <span className="block text-ink-soft">{mail.failure}</span>
                    <span className="block text-ink-muted">
                      <RelativeTime at={mail.failedAt} timeZone={timeZone} />
                    </span>
                  </TableCell>
                  <TableCell className="text-right">
                    <Button
                      size="small"
                      aria-label={`Try again: ${kinds[mail.kind]} to ${to}`}
                      busy={busy === mail.mailId}
                      onClick={() =>
                        void attempt(
                          mail.mailId,
                          () => trpcClient.mail.retry.mutate({ mailId: mail.mailId }),
                          "The mail is on its way again",
                        )
                      }
                    >
                      Try again
                    </Button>
                  </TableCell>
                </TableRow>
              );
            })}
          </tbody>
        </Table>
      )}
      {next ? (
        <Button busy={busy === "more"} onClick={showMore} className="self-start">
          Show more
        </Button>
      ) : null}
    </Section>
  );
}
