import { nonceHeader } from "@mockingbird/api/nonce-header";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { accentAttributes } from "../features/appearance/accent-attributes.ts";
import { AppearanceProvider } from "../features/appearance/index.ts";
import { ThemeProvider } from "../features/frame/index.ts";
import { readSession } from "../require-candidate.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Mockingbird", template: "%s · Mockingbird" },
  description: "Practise your interview aloud, with an interviewer who listens.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#12161b" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading it makes every page one of its own: a page made ahead could not carry the nonce of the answer it is sent in.
  const nonce = (await headers()).get(nonceHeader) ?? undefined;
  const session = await readSession();
  const appearance = session && (await session.caller.organization.getAppearance());
  return (
    <html lang="en-GB" suppressHydrationWarning {...accentAttributes(appearance?.accentColor ?? null)}>
      <body>
        <ThemeProvider nonce={nonce}>
          <AppearanceProvider appearance={appearance}>{children}</AppearanceProvider>
        </ThemeProvider>
      </body>
    </html>
  );
}
