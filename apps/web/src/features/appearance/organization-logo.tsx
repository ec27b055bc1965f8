"use client";

import { useAppearance } from "./appearance-context.tsx";

/** The organisation's logo, where it has one. Its name stands beside it or is said elsewhere unless `isAlone`. */
export function OrganizationLogo({ isAlone = false }: { isAlone?: boolean }) {
  const appearance = useAppearance();
  if (!appearance?.logoPath) return null;
  return (
    // biome-ignore lint/performance/noImgElement: It is served as it is, and never resized.
    <img
      src={appearance.logoPath}
      alt={isAlone ? appearance.name : ""}
      className="h-8 max-w-20 shrink-0 rounded-control sm:max-w-28 bg-[#ffffff] object-contain p-0.5"
    />
  );
}
