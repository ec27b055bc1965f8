"use client";

import { buttonClass, MockingbirdMark, Spinner } from "@mockingbird/ui";
import Link from "next/link";
import { endCauseSentence } from "../../finished-interview/index.ts";
import type { ConnectionState } from "../connection/connection-state.ts";
import type { InterviewBrief } from "../interview-brief.ts";
import { ClosingMessage } from "./closing-message.tsx";
import { useTranscriptDelivery } from "./use-transcript-delivery.ts";

type EndedScreenProps = { brief: InterviewBrief; connection: ConnectionState };

/** A quiet moment, until the transcript has arrived and the page shows it. */
export function EndedScreen({ brief, connection }: EndedScreenProps) {
  const late = useTranscriptDelivery(brief.interviewId);
  const cause = connection.kind === "ended" ? connection.cause : null;
  return (
    <ClosingMessage picture={<MockingbirdMark className="size-12 text-accent" />} title="That was your interview">
      <p className="text-pretty text-16 text-ink-soft">{endCauseSentence(cause)}</p>
      <p role="status" className="flex items-center gap-2 text-14 text-ink-muted">
        {late ? null : <Spinner />}
        {late
          ? "Your transcript is taking longer than usual. It is safe, and will be in your list."
          : "Putting your transcript together"}
      </p>
      {late ? (
        <Link href="/" className={buttonClass()}>
          My interviews
        </Link>
      ) : null}
    </ClosingMessage>
  );
}
