"use client";

import { Button, classNames } from "@mockingbird/ui";
import { ArrowDown } from "lucide-react";
import type { Caption } from "./caption-list.ts";
import { useFollowEnd } from "./use-follow-end.ts";

/** What both sides say, as text while it is said. Not read out: whoever listens to it hears the interviewer already. */
export function Captions({ captions }: { captions: readonly Caption[] }) {
  const { scroller, following, follow } = useFollowEnd(captions);
  return (
    <section
      aria-label="Captions"
      className="relative flex min-h-24 flex-1 flex-col [mask-image:linear-gradient(transparent,black_1rem)]"
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <div ref={scroller} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto overscroll-contain py-4">
        <ol className="flex max-w-[64ch] flex-col gap-4">
          {captions
            .filter((caption) => caption.text.trim() !== "")
            .map((caption) => (
              <CaptionLine key={caption.seq} caption={caption} />
            ))}
        </ol>
      </div>
      {following ? null : (
        <Button size="small" className="absolute bottom-3 left-1/2 -translate-x-1/2 shadow-float" onClick={follow}>
          <ArrowDown aria-hidden="true" />
          Latest
        </Button>
      )}
    </section>
  );
}

function CaptionLine({ caption }: { caption: Caption }) {
  const isCandidate = caption.speaker === "candidate";
  return (
    <li className="flex flex-col gap-0.5">
      <span className={classNames("font-medium text-12", isCandidate ? "text-accent" : "text-ink-muted")}>
        {isCandidate ? "You" : "Interviewer"}
      </span>
      <p className={classNames("wrap-anywhere font-serif text-reading", caption.final ? "text-ink" : "text-ink-soft")}>
        {caption.text}
        {caption.interrupted ? " —" : null}
      </p>
    </li>
  );
}
