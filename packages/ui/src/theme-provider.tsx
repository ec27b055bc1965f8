"use client";

import { setNonce } from "get-nonce";
import { ThemeProvider as Provider } from "next-themes";
import { type ReactNode, useState } from "react";

/**
 * Light, dark, or as the device is set. Put it inside `<body>`, with `suppressHydrationWarning` on `<html>`. `nonce` is
 * the word with which the page's Content-Security-Policy lets scripts and style elements in.
 */
export function ThemeProvider({ nonce, children }: { nonce?: string | undefined; children: ReactNode }) {
  // A document keeps the policy it came with, while every refresh of its content comes with another nonce.
  const [ownNonce] = useState(nonce);
  // Dialogs and menus make a style element that holds the page still, and ask there for its nonce.
  if (typeof window !== "undefined" && ownNonce !== undefined) setNonce(ownNonce);
  // React warns about a script rendered in the browser, where it would not run; the server's copy has run by then.
  const scriptProps = typeof window === "undefined" ? {} : { type: "application/json" };
  return (
    <Provider
      attribute="data-theme"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      {...(ownNonce === undefined ? {} : { nonce: ownNonce })}
      scriptProps={{ ...scriptProps, suppressHydrationWarning: true }}
    >
      {children}
    </Provider>
  );
}
