import type { ReactNode } from "react";
import { MockingbirdMark } from "./mockingbird-mark.tsx";

type SignInFrameProps = {
  title: string;
  /** For whom this door is, in a sentence. */
  lead: ReactNode;
  children: ReactNode;
  /** Below the form, such as the way to the other app. */
  below?: ReactNode;
};

/** The doorway both apps share: one column, the bird, the question. */
export function SignInFrame({ title, lead, children, below }: SignInFrameProps) {
  return (
    <div className="mx-auto flex w-full max-w-sm flex-col gap-8 py-6 sm:py-12">
      <header className="flex flex-col gap-3">
        <MockingbirdMark className="size-11 text-accent" />
        <h1 className="text-balance font-medium font-serif text-28 text-ink">{title}</h1>
        <p className="text-pretty text-14 text-ink-muted">{lead}</p>
      </header>
      {children}
      {below ? <footer className="border-line border-t pt-4 text-13 text-ink-muted">{below}</footer> : null}
    </div>
  );
}
