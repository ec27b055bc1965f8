"use client";

import { buttonClass, MockingbirdMark, Spinner } from "@mockingbird/ui";
import Link from "next/link";
import { endCauseSentence } from "../../finished-interview/index.ts";
import type { ConnectionState } from "../connection/connection-state.ts";
import type { InterviewBrief } from "../interview-brief.ts";
import { useTranscriptDelivery } from "./use-transcript-delivery.ts";

type EndedScreenProps = { brief: InterviewBrief; connection: ConnectionState };

/** A quiet moment, until the transcript has arrived and the page shows it. */
export function EndedScreen({ brief, connection }: EndedScreenProps) {
  const late = useTranscriptDelivery(brief.interviewId);
  const cause = connection.kind === "ended" ? connection.cause : null;
  return (
    <div className="mx-auto flex max-w-md flex-1 animate-fade flex-col items-center justify-center gap-4 py-12 text-center">
      <MockingbirdMark className="size-12 text-accent" />
      <h1 className="text-balance font-medium font-serif text-28 text-ink">That was your interview</h1>
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
    </div>
  );
}
