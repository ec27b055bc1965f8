"use client";

import { templateQuestionsMax } from "@mockingbird/domain";
import { Button, Section, Select, toast } from "@mockingbird/ui";
import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { useFieldArray } from "react-hook-form";
import { drawSentence } from "../../template-words.ts";
import { useFieldError, useTemplateForm } from "../template-form.ts";
import { useDragOrder } from "../use-drag-order.ts";
import { QuestionRow } from "./question-row.tsx";

const name = "content.questions";
const newQuestion = (text: string, isAlways: boolean) => ({ id: crypto.randomUUID(), text, isAlways });

/** The questions in the order in which they are asked, and how many of the bank each candidate gets. */
export function QuestionList() {
  const form = useTemplateForm();
  const errorOf = useFieldError();
  const { fields, append, insert, remove, move } = useFieldArray({ control: form.control, name, keyName: "key" });
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState("");
  const questions = form.watch(name);
  const draw = form.watch("content.drawCount");
  const bank = questions.filter(({ isAlways }) => !isAlways).length;
  const room = templateQuestionsMax - questions.length;

  const carry = (from: number, to: number) => {
    move(from, to);
    setSaid(`Question ${from + 1} is now number ${to + 1} of ${fields.length}.`);
  };
  const { dragged, handleProps } = useDragOrder(list, carry);

  /** Draws no more than there is, and something once there is a bank. */
  const settleDraw = (bankBefore: number) => {
    const bankNow = form.getValues(name).filter(({ isAlways }) => !isAlways).length;
    const count = form.getValues("content.drawCount");
    const settled = bankBefore === 0 && bankNow > 0 ? Math.max(1, count) : Math.min(count, bankNow);
    if (settled !== count) form.setValue("content.drawCount", settled, { shouldDirty: true, shouldValidate: false });
    if (form.formState.isSubmitted) void form.trigger("content.drawCount");
  };
  const changeAsked = (index: number, isAlways: boolean) => {
    form.setValue(`content.questions.${index}.isAlways`, isAlways, { shouldDirty: true });
    settleDraw(bank);
  };
  const drop = (index: number, goesUp: boolean) => {
    const dropped = form.getValues(`content.questions.${index}`);
    const drawn = form.getValues("content.drawCount");
    remove(index);
    settleDraw(bank);
    setSaid(`Question ${index + 1} is removed.`);
    if (dropped.text.trim() !== "") {
      const bringBack = () => {
        insert(index, dropped);
        form.setValue("content.drawCount", drawn, { shouldDirty: true });
      };
      toast(`Question ${index + 1} is removed`, { action: { label: "Undo", onClick: bringBack } });
    }
    const next = goesUp ? Math.max(0, index - 1) : Math.min(index, fields.length - 2);
    if (fields.length > 1) requestAnimationFrame(() => form.setFocus(`content.questions.${next}.text`));
  };
  const addBelow = (index: number) => {
    if (room < 1) return;
    insert(index + 1, newQuestion("", questions[index]?.isAlways ?? true), {
      focusName: `content.questions.${index + 1}.text`,
    });
  };
  const takeLines = (index: number, lines: string[]) => {
    const [first = "", ...rest] = lines.map((line) => line.slice(0, 500));
    const isAlways = questions[index]?.isAlways ?? true;
    const taken = rest.slice(0, room);
    form.setValue(`content.questions.${index}.text`, first, { shouldDirty: true });
    insert(
      index + 1,
      taken.map((line) => newQuestion(line, isAlways)),
      { focusName: `content.questions.${index + taken.length}.text` },
    );
    settleDraw(bank);
    const left = rest.length - taken.length;
    setSaid(`${taken.length + 1} questions were pasted.${left > 0 ? ` ${left} had no room.` : ""}`);
  };

  const error = errorOf(name);
  return (
    <Section
      title="Questions"
      description="In your own words, in the order in which they are asked. Paste a whole list at once; each line becomes a question."
    >
      <ol ref={list} aria-label="Questions" className="flex flex-col">
        {fields.map((field, index) => (
          <QuestionRow
            key={field.key}
            index={index}
            isDragged={dragged === index}
            handleProps={handleProps(index)}
            onAskedChange={(isAlways) => changeAsked(index, isAlways)}
            onPasteLines={(lines) => takeLines(index, lines)}
            onAddBelow={() => addBelow(index)}
            onMoveBy={(step) => {
              const to = index + step;
              if (to < 0 || to >= fields.length) return;
              carry(index, to);
              requestAnimationFrame(() => form.setFocus(`content.questions.${to}.text`));
            }}
            onRemove={(goesUp) => drop(index, goesUp)}
          />
        ))}
      </ol>
      {error ? (
        <p role="alert" className="text-13 text-danger-ink">
          {error}
        </p>
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-4">
        <Button
          size="small"
          disabled={room < 1}
          onClick={() => {
            append(newQuestion("", true), { focusName: `content.questions.${fields.length}.text` });
          }}
        >
          <Plus aria-hidden="true" />
          Add a question
        </Button>
        {bank > 0 ? (
          <Select
            label="Drawn from the bank"
            value={String(draw)}
            options={Array.from({ length: bank + 1 }, (_, count) => ({
              value: String(count),
              label: count === 0 ? "None" : count === bank ? `All ${bank}` : `${count} of ${bank}`,
            }))}
            onValueChange={(value) =>
              form.setValue("content.drawCount", Number(value), {
                shouldDirty: true,
                shouldValidate: form.formState.isSubmitted,
              })
            }
            error={errorOf("content.drawCount")}
            className="w-44"
          />
        ) : null}
      </div>
      <p className="max-w-prose text-14 text-ink-soft">
        {drawSentence({ always: questions.length - bank, bank, draw })}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
    </Section>
  );
}
