import { ChevronDown } from "lucide-react";
import { HowYouTalk } from "../talk-habits/how-you-talk.tsx";
import type { TalkHabits } from "../talk-habits/talk-habits.ts";

const wayWords: Record<TalkHabits["way"], string> = {
  speak: "You just speak",
  pushToTalk: "You press to talk",
  type: "You type",
};
const patienceWords: Record<TalkHabits["patience"], string> = {
  short: "short pauses",
  normal: "normal pauses",
  long: "long pauses",
};

type HowYouTalkSectionProps = { habits: TalkHabits; onChange: (habits: TalkHabits) => void };

/** Folded away: most people just speak. What holds is said without opening it. */
export function HowYouTalkSection({ habits, onChange }: HowYouTalkSectionProps) {
  const words = habits.way === "speak" ? `${wayWords.speak}, ${patienceWords[habits.patience]}` : wayWords[habits.way];
  return (
    <details className="group border-line border-y">
      <summary className="flex cursor-pointer list-none items-center gap-2 rounded-control py-3 text-14 text-ink [&::-webkit-details-marker]:hidden">
        <span className="font-medium">How you talk</span>
        <span className="min-w-0 flex-1 truncate text-ink-muted">{words}</span>
        <ChevronDown aria-hidden="true" className="size-4 text-ink-muted group-open:rotate-180" />
      </summary>
      <div className="pb-4">
        <HowYouTalk habits={habits} onChange={onChange} />
        <p className="mt-3 text-12 text-ink-muted">You can change this in the room at any time.</p>
      </div>
    </details>
  );
}
