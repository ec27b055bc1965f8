"use client";

import { ThemeProvider as Provider } from "next-themes";
import type { ReactNode } from "react";

/** Light, dark, or as the device is set. Put it inside `<body>`, with `suppressHydrationWarning` on `<html>`. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  // React warns about a script rendered in the browser, where it would not run; the server's copy has run by then.
  const scriptProps = typeof window === "undefined" ? {} : { type: "application/json" };
  return (
    <Provider
      attribute="data-theme"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      scriptProps={{ ...scriptProps, suppressHydrationWarning: true }}
    >
      {children}
    </Provider>
  );
}
