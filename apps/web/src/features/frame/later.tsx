"use client";

import dynamic from "next/dynamic";

// Menus weigh more than the pages they stand on, and nobody opens one first. The server still draws their buttons.
export const AccountMenu = dynamic(() => import("./account-menu.tsx").then((module) => module.AccountMenu));
export const ActiveOrganization = dynamic(() =>
  import("./active-organization.tsx").then((module) => module.ActiveOrganization),
);
export const ThemeMenu = dynamic(() => import("./theme-menu.tsx").then((module) => module.ThemeMenu));
export const Toasts = dynamic(() => import("./toasts.tsx").then((module) => module.Toasts));
