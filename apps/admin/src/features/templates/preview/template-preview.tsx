"use client";

import type { TemplateInput } from "@mockingbird/api/views";
import { drawQuestions } from "@mockingbird/domain";
import { Button, buttonClass, formatDuration, Section } from "@mockingbird/ui";
import { Shuffle } from "lucide-react";
import { useState } from "react";
import { countUp } from "../count-up.ts";
import { drawSentence, followUpText, kindText, questionCountText } from "../template-words.ts";
import { RubricTable } from "./rubric-table.tsx";

/** A number from 0 to below 1 out of a seed, so that a sample stays while the page is drawn again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** What a candidate meets, and what reviewers will judge it by. */
export function TemplatePreview({ template: { title, content } }: { template: TemplateInput }) {
  const [seed, setSeed] = useState(1);
  const { questions, durationSeconds, isGraded, followUpDepth } = content;
  const bank = questions.filter(({ isAlways }) => !isAlways).length;
  const draw = Math.min(content.drawCount, bank);
  const asked = drawQuestions({ questions, drawCount: draw }, randomFrom(seed));
  return (
    <div className="flex flex-col gap-8">
      <Section title="On their list" description="As the candidate sees it." className="border-t-0 pt-0">
        <div className="flex max-w-2xl flex-wrap items-start justify-between gap-x-8 gap-y-4 rounded-panel border border-line bg-raised p-5">
          <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1.5">
            <p className="wrap-anywhere text-balance font-medium font-serif text-20 text-ink">
              {title || "No title yet"}
            </p>
            <p className="text-14 text-ink-soft">
              {questionCountText(asked.length)}, up to {formatDuration(durationSeconds)}
            </p>
            <p className="text-13 text-ink-muted">{kindText(isGraded)}. When it opens and is due stands here.</p>
          </div>
          <span aria-hidden="true" className={buttonClass({ variant: "primary" })}>
            Start
          </span>
        </div>
      </Section>
      <Section
        title="In the interview"
        description={drawSentence({ always: questions.length - bank, bank, draw })}
        actions={
          bank > draw && draw > 0 ? (
            <Button size="small" variant="quiet" onClick={() => setSeed((last) => last + 1)}>
              <Shuffle aria-hidden="true" />
              Draw again
            </Button>
          ) : null
        }
      >
        <ol aria-label="A sample of what is asked" className="flex max-w-[68ch] flex-col gap-4">
          {countUp(asked.length).map((place) => (
            <li key={place} className="flex gap-3">
              <span
                aria-hidden="true"
                className="w-5 shrink-0 text-right text-13 text-ink-muted leading-7 tabular-nums"
              >
                {place}
              </span>
              <span className="wrap-anywhere font-serif text-ink text-reading">{asked[place - 1] || "…"}</span>
            </li>
          ))}
        </ol>
        <p className="text-13 text-ink-muted">Asks on after an answer: {followUpText(followUpDepth).toLowerCase()}.</p>
      </Section>
      <Section title="What reviewers judge it by">
        {content.rubric.criteria.length > 0 ? (
          <RubricTable rubric={content.rubric} />
        ) : (
          <p className="text-14 text-ink-soft">Nothing is scored.</p>
        )}
      </Section>
    </div>
  );
}
