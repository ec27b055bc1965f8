"use client";

import type { TranscriptTurn } from "@mockingbird/domain";
import { fieldClass, formatClock, IconButton, Select } from "@mockingbird/ui";
import { ChevronDown, ChevronUp, Search } from "lucide-react";
import { useId } from "react";
import { findQuestionTurns } from "./find-question-turns.ts";

const nowhere = "nowhere";

type TranscriptSearchProps = {
  search: string;
  onSearch: (search: string) => void;
  /** Which of how many places is shown; 0 of 0 where there are none. */
  place: number;
  places: number;
  onStep: (step: 1 | -1) => void;
  questions: readonly string[];
  turns: readonly TranscriptTurn[];
  onGoTo: (turnSeq: number) => void;
};

/** Finds words in the transcript, and the turn in which a question was asked. */
export function TranscriptSearch(props: TranscriptSearchProps) {
  const { search, onSearch, place, places, onStep, questions, turns, onGoTo } = props;
  const id = useId();
  const asked = findQuestionTurns(questions, turns).flatMap((seq, index) =>
    seq === null ? [] : [{ seq, question: questions[index] ?? "", number: index + 1 }],
  );
  const clockOf = (seq: number) => formatClock((turns.find((turn) => turn.seq === seq)?.startMs ?? 0) / 1000);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <search className="relative min-w-48 flex-1 sm:max-w-72">
        <label htmlFor={id} className="sr-only">
          Search in the transcript
        </label>
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-muted"
        />
        <input
          id={id}
          data-transcript-search=""
          type="search"
          autoComplete="off"
          placeholder="Search in the transcript"
          maxLength={200}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") onStep(event.shiftKey ? -1 : 1);
            if (event.key === "Escape") event.currentTarget.blur();
          }}
          className={`${fieldClass} h-9 pl-8 pointer-coarse:h-11`}
        />
      </search>
      <output className="min-w-16 text-13 text-ink-muted tabular-nums">
        {search.trim() === "" ? "" : places === 0 ? "Not found" : `${place} of ${places}`}
      </output>
      {places > 0 ? (
        <div className="flex">
          <IconButton label="Previous place" size="icon-small" onClick={() => onStep(-1)}>
            <ChevronUp aria-hidden="true" />
          </IconButton>
          <IconButton label="Next place" size="icon-small" onClick={() => onStep(1)}>
            <ChevronDown aria-hidden="true" />
          </IconButton>
        </div>
      ) : null}
      {asked.length > 0 ? (
        <Select
          label="Jump to a question"
          labelHidden
          size="small"
          className="w-full sm:ml-auto sm:w-56"
          value={nowhere}
          options={[
            { value: nowhere, label: "Jump to a question" },
            ...asked.map(({ seq, question, number }) => ({
              value: String(seq),
              label: `${number}. ${question} (${clockOf(seq)})`,
            })),
          ]}
          onValueChange={(value) => {
            if (value !== nowhere) onGoTo(Number(value));
          }}
        />
      ) : null}
    </div>
  );
}
