import { type Accent, accentsOf } from "@mockingbird/domain";

/** What puts an organisation's accent on the document's root, for both themes; nothing where ours stays. */
export function accentAttributes(accentColor: string | null): object {
  const { light, dark, isReadable } = accentsOf(accentColor);
  if (accentColor === null || !isReadable) return {};
  return { "data-accent": "own", style: { ...namesOf(light, "light"), ...namesOf(dark, "dark") } };
}

function namesOf({ accent, accentStrong, onAccent, accentWash }: Accent, theme: "light" | "dark") {
  return {
    [`--own-accent-${theme}`]: accent,
    [`--own-accent-strong-${theme}`]: accentStrong,
    [`--own-on-accent-${theme}`]: onAccent,
    [`--own-accent-wash-${theme}`]: accentWash,
  };
}
