"use client";

import { turnTextCharactersMax } from "@mockingbird/domain";
import { Button, TextArea, useHydrated } from "@mockingbird/ui";
import { Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState, useTransition } from "react";
import { apiClient, sentenceOf } from "../../api-client.ts";

type CorrectLineProps = {
  interviewId: string;
  turnSeq: number;
  heard: string;
  /** How the candidate has said the line was meant; null while they have not. */
  corrected: string | null;
};

/** Lets a candidate say how a line of theirs was meant. Whatever goes wrong, what was typed stays in the field. */
export function CorrectLine({ interviewId, turnSeq, heard, corrected }: CorrectLineProps) {
  const router = useRouter();
  const hydrated = useHydrated();
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [returns, setReturns] = useState(false);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [busy, start] = useTransition();

  const open = () => {
    setText(corrected ?? heard);
    setProblem(null);
    setSaid("");
    setIsOpen(true);
  };
  const close = () => {
    setIsOpen(false);
    setReturns(true);
  };
  // The button can take the focus back only once it is shown again.
  useEffect(() => {
    if (!returns) return;
    opener.current?.focus();
    setReturns(false);
  }, [returns]);
  const save = (meant: string | null, done: string) =>
    start(async () => {
      setProblem(null);
      try {
        await apiClient.interview.correctTurn.mutate({ interviewId, turnSeq, text: meant });
      } catch (error) {
        return setProblem(`It was not saved. ${sentenceOf(error)}`);
      }
      setSaid(done);
      close();
      router.refresh();
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (text.trim() === "") return setProblem("Write what you said.");
    if (text.trim() === (corrected ?? heard)) return close();
    save(text, "Your line is corrected.");
  };
  const leaveWithEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !busy) close();
  };

  return (
    <div className="mt-1.5 flex flex-col gap-2">
      {isOpen ? (
        <form onSubmit={submit} onKeyDown={leaveWithEscape} noValidate className="flex max-w-[66ch] flex-col gap-2">
          <TextArea
            label="How you meant this line"
            hint="What was heard stays beside it, and the feedback is made from what was heard."
            value={text}
            onChange={(event) => setText(event.target.value)}
            error={problem ?? undefined}
            maxLength={turnTextCharactersMax}
            rows={4}
            // The form stands where the button was that was just pressed.
            ref={focusAtEnd}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" size="small" variant="primary" busy={busy}>
              Save
            </Button>
            <Button size="small" onClick={close}>
              Cancel
            </Button>
            {corrected === null ? null : (
              <Button size="small" variant="quiet" onClick={() => save(null, "Your line stands as it was heard.")}>
                Take the correction back
              </Button>
            )}
          </div>
        </form>
      ) : null}
      <div className={isOpen ? "hidden" : "flex"}>
        <Button ref={opener} size="small" variant="quiet" aria-disabled={!hydrated} onClick={open} className="-ml-2.5">
          <Pencil aria-hidden="true" />
          {corrected === null ? "Correct this line" : "Correct it again"}
        </Button>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

/** Puts the cursor behind the last word of a field that has just appeared. */
function focusAtEnd(field: HTMLTextAreaElement | null): void {
  if (!field || field === document.activeElement) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
