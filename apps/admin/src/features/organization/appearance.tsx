"use client";

import type { OrganizationAppearance } from "@mockingbird/api/views";
import { AccentChoice } from "./accent-choice.tsx";
import { LogoChoice } from "./logo-choice.tsx";

/** How the organisation looks to its candidates: its logo and its colour, each with what they see. */
export function Appearance({ appearance }: { appearance: OrganizationAppearance }) {
  return (
    <div className="flex max-w-4xl flex-col gap-10">
      <LogoChoice name={appearance.name} logoPath={appearance.logoPath} />
      <AccentChoice appearance={appearance} />
    </div>
  );
}
