"use client";

import { useHydrated } from "./use-hydrated.ts";

/** The keys to press together, such as `["Mod", "K"]`. "Mod" is ⌘ on Apple's machines and Ctrl elsewhere. */
export function KeyHint({ keys }: { keys: readonly string[] }) {
  const hydrated = useHydrated();
  const isApple = hydrated && /mac|iphone|ipad/i.test(navigator.userAgent);
  return (
    <span className="inline-flex items-center gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-flex h-5 min-w-5 items-center justify-center rounded-[4px] border border-line bg-sunken px-1 font-sans text-12 text-ink-muted"
        >
          {key === "Mod" ? (isApple ? "⌘" : "Ctrl") : key}
        </kbd>
      ))}
    </span>
  );
}
