"use client";

import { type ProblemKind, problemTextCharactersMax } from "@mockingbird/domain";
import { Button, RadioGroup, TextArea } from "@mockingbird/ui";
import { type FormEvent, useState, useTransition } from "react";
import { apiClient, sentenceOf } from "../../api-client.ts";
import { problemKinds } from "./problem-kinds.ts";

type ReportProblemFormProps = { interviewId: string; onSent: () => void };

/** What went wrong. Whatever is wrong with it, or with the connection, what was typed stays. */
export function ReportProblemForm({ interviewId, onSent }: ReportProblemFormProps) {
  const [kind, setKind] = useState<ProblemKind | null>(null);
  const [text, setText] = useState("");
  const [missing, setMissing] = useState<"kind" | "text" | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, start] = useTransition();

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (kind === null) return setMissing("kind");
    if (kind === "other" && text.trim() === "") return setMissing("text");
    setMissing(null);
    setFailure(null);
    start(async () => {
      try {
        await apiClient.interview.reportProblem.mutate({ interviewId, kind, text });
        onSent();
      } catch (error) {
        setFailure(sentenceOf(error));
      }
    });
  };
  return (
    <form onSubmit={send} noValidate className="flex flex-col gap-4">
      <RadioGroup
        label="What went wrong?"
        value={kind}
        options={problemKinds}
        onValueChange={(chosen) => {
          setKind(chosen);
          setMissing(null);
        }}
        error={missing === "kind" ? "Choose what fits best." : undefined}
      />
      <TextArea
        label={kind === "other" ? "What happened" : "What happened, if you want to say more"}
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={problemTextCharactersMax}
        rows={2}
        error={missing === "text" ? "Say in a few words what happened." : undefined}
      />
      {failure ? (
        <p role="alert" className="text-13 text-danger-ink">
          Your report was not sent. {failure}
        </p>
      ) : null}
      <Button type="submit" variant="primary" busy={busy} className="self-end">
        Send report
      </Button>
    </form>
  );
}
