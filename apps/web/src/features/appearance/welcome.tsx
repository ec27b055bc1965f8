"use client";

import { linkClass } from "@mockingbird/ui";
import { useAppearance } from "./appearance-context.tsx";

/** What the organisation says to its candidates above their interviews, and whom they may write to. */
export function Welcome() {
  const appearance = useAppearance();
  if (!appearance || (!appearance.welcomeText && !appearance.contactEmail)) return null;
  const { name, welcomeText, contactEmail } = appearance;
  return (
    <section aria-label={`From ${name}`} className="mb-8 flex flex-col gap-2 border-accent border-l-2 pl-4">
      {welcomeText ? <p className="max-w-prose whitespace-pre-line text-16 text-ink-soft">{welcomeText}</p> : null}
      {contactEmail ? (
        <p className="text-13 text-ink-muted">
          Questions go to{" "}
          <a href={`mailto:${contactEmail}`} className={linkClass}>
            {contactEmail}
          </a>
          .
        </p>
      ) : null}
    </section>
  );
}
