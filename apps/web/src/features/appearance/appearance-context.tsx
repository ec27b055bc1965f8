"use client";

import type { OrganizationAppearance } from "@mockingbird/api/views";
import { createContext, type ReactNode, useContext } from "react";

const AppearanceContext = createContext<OrganizationAppearance | null>(null);

/** How the organisation looks in which somebody is signed in; null at the door. */
export function AppearanceProvider({
  appearance,
  children,
}: {
  appearance: OrganizationAppearance | null;
  children: ReactNode;
}) {
  return <AppearanceContext value={appearance}>{children}</AppearanceContext>;
}

export function useAppearance(): OrganizationAppearance | null {
  return useContext(AppearanceContext);
}
