import { MockingbirdMark } from "./mockingbird-mark.tsx";

/** The name as it is written. `suffix` says which side of the house this is, such as "Console". */
export function Wordmark({ suffix }: { suffix?: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <MockingbirdMark className="text-accent" />
      <span className="font-medium font-serif text-20 text-ink tracking-tight">Mockingbird</span>
      {suffix ? <span className="hidden text-13 text-ink-muted sm:inline">{suffix}</span> : null}
    </span>
  );
}
