import { classNames } from "./class-names.ts";

/** A mockingbird on its perch, tail up, as it stands when it sings. Drawn in one colour, the text's. */
export function MockingbirdMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden="true" className={classNames("size-7", className)}>
      <path
        d="M2.5 6.2 12 16.1c.9-3.1 2.6-5.4 4.7-7 .2-3 2.5-5.3 5.5-5.3 2.3 0 4.2 1.3 5 3.2l3.3 1.1-3 1.7c.1 7-3.6 13.4-10.3 13.4-3.9 0-6.8-2-8.2-5.3L2.2 9.1z"
        fill="currentColor"
      />
      <path d="M12.6 17.4c1.6 2 4.5 2.6 7.2 1.2-1.9-2.1-4.9-2.7-7.2-1.2z" fill="var(--color-paper)" />
      <circle cx="23" cy="7.3" r="1.05" fill="var(--color-paper)" />
      <path d="M16.2 22.6v5.2M19.6 22v5.8" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      <path d="M7 28.6h18" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
