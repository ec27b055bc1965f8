"use client";

import type { Criterion, Evidence } from "@mockingbird/domain";
import { Button, IconButton, KeyHint, RadioGroup, TextArea } from "@mockingbird/ui";
import { X } from "lucide-react";
import { type FormEvent, useState } from "react";
import { usePickedWords } from "../transcript/use-picked-words.ts";

const evidenceMax = 10;
const reasonMax = 2_000;

type ScoreFormProps = {
  criterion: Criterion;
  level: number | null;
  onLevel: (level: number) => void;
  evidence: readonly Evidence[];
  onEvidence: (evidence: Evidence[]) => void;
  isBusy: boolean;
  onSave: (score: { level: number; reason: string; evidence: Evidence[] }) => void;
  onCancel: () => void;
};

/** A level of one's own, with the reason and, where there are some, the words that it rests on. */
export function ScoreForm(props: ScoreFormProps) {
  const { criterion, level, onLevel, evidence, onEvidence, isBusy, onSave, onCancel } = props;
  const [reason, setReason] = useState("");
  const [wasSent, setWasSent] = useState(false);
  const picked = usePickedWords(true);
  const isKnown = picked && evidence.some(({ turnSeq, quote }) => turnSeq === picked.turnSeq && quote === picked.quote);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    if (level !== null && reason.trim() !== "") onSave({ level, reason, evidence: [...evidence] });
  };
  return (
    <form
      aria-label={`Your level for ${criterion.name}`}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit();
        if (event.key === "Escape") onCancel();
      }}
      className="mt-1 flex flex-col gap-4 rounded-panel border border-line bg-raised p-3.5"
    >
      <RadioGroup
        label="Level"
        value={level === null ? null : String(level)}
        options={criterion.anchors.map((anchor, index) => ({
          value: String(index + 1),
          label: `Level ${index + 1}`,
          note: anchor,
        }))}
        onValueChange={(value) => onLevel(Number(value))}
        error={wasSent && level === null ? "Choose a level." : undefined}
      />
      <TextArea
        label="Reason"
        autoFocus
        required
        maxLength={reasonMax}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        hint="The candidate reads it when the feedback is released."
        error={wasSent && reason.trim() === "" ? "Say why, so that the score can be defended." : undefined}
      />
      <div className="flex flex-col gap-2">
        <p className="font-medium text-13 text-ink">Words that show it</p>
        {evidence.map(({ turnSeq, quote }) => (
          <div key={`${turnSeq} ${quote}`} className="flex items-start gap-1">
            <p className="wrap-anywhere min-w-0 flex-1 border-accent border-l-2 pl-3 font-serif text-14 text-ink-soft italic">
              “{quote}”
            </p>
            <IconButton
              label="Leave these words out"
              size="icon-small"
              onClick={() => onEvidence(evidence.filter((other) => other.turnSeq !== turnSeq || other.quote !== quote))}
            >
              <X aria-hidden="true" />
            </IconButton>
          </div>
        ))}
        {picked && !isKnown && evidence.length < evidenceMax ? (
          <Button
            size="small"
            className="self-start"
            // Pressing a button would otherwise undo the selection that it is about.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onEvidence([...evidence, picked])}
          >
            Use the selected words
          </Button>
        ) : (
          <p className="text-13 text-ink-muted">
            Select words in the transcript, or press <KeyHint keys={["Q"]} /> on a turn to take all of it.
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center justify-end gap-2">
        <Button size="small" variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="small" type="submit" variant="primary" busy={isBusy}>
          Save level
        </Button>
      </div>
    </form>
  );
}
