import { classNames } from "./class-names.ts";
import { MockingbirdMark } from "./mockingbird-mark.tsx";

type WordmarkProps = {
  /** Which side of the house this is, such as "Console". */
  suffix?: string;
  /** On a narrow screen only the bird stands, where something else needs the room. */
  nameHiddenWhenNarrow?: boolean;
};

/** The bird and the name as it is written. */
export function Wordmark({ suffix, nameHiddenWhenNarrow = false }: WordmarkProps) {
  return (
    <span className="inline-flex items-center gap-2">
      <MockingbirdMark className="text-accent" />
      <span
        className={classNames(
          "font-medium font-serif text-20 text-ink tracking-tight",
          nameHiddenWhenNarrow && "hidden sm:inline",
        )}
      >
        Mockingbird
      </span>{" "}
      {suffix ? <span className="hidden text-13 text-ink-muted sm:inline">{suffix}</span> : null}
    </span>
  );
}
