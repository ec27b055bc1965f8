import { Choice } from "./choice.tsx";
import type { TalkHabits } from "./talk-habits.ts";

/** A screen that is touched has no space bar. */
function HoldNote() {
  return (
    <>
      You hold a button<span className="pointer-coarse:hidden"> or the space bar</span> while you answer.
    </>
  );
}

const ways = [
  { value: "speak", label: "Just speak", note: "The interviewer answers when you have stopped." },
  { value: "pushToTalk", label: "Press to talk", note: <HoldNote /> },
  { value: "type", label: "Type", note: "Your microphone stays off. You can still listen, or read along." },
] as const;

const patiences = [
  { value: "short", label: "Short pauses", note: "A quick back and forth." },
  { value: "normal", label: "Normal", note: "You may stop for a breath." },
  {
    value: "long",
    label: "Long, I think aloud slowly",
    note: "Don’t interrupt me: the interviewer waits through long pauses.",
  },
] as const;

type HowYouTalkProps = { habits: TalkHabits; onChange: (habits: TalkHabits) => void };

/** The choices that let a conversation fit a person. They cost nothing and nobody else sees them. */
export function HowYouTalk({ habits, onChange }: HowYouTalkProps) {
  return (
    <div className="flex flex-col gap-4">
      <Choice
        legend="You answer by"
        value={habits.way}
        options={ways}
        onChoose={(way) => onChange({ ...habits, way })}
      />
      {habits.way === "speak" ? (
        <Choice
          legend="Pauses"
          value={habits.patience}
          options={patiences}
          onChoose={(patience) => onChange({ ...habits, patience })}
        />
      ) : null}
      {habits.way === "pushToTalk" ? (
        <label className="flex cursor-pointer items-start gap-3 rounded-control px-2.5 py-2 hover:bg-hover">
          <input
            type="checkbox"
            checked={habits.pressOnce}
            onChange={(event) => onChange({ ...habits, pressOnce: event.target.checked })}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span className="flex min-w-0 flex-col">
            <span className="text-14 text-ink">I would rather not hold it down</span>
            <span className="text-12 text-ink-soft">Press once to start your answer, and once to finish it.</span>
          </span>
        </label>
      ) : null}
    </div>
  );
}
