"use client";

import { AppShell } from "@mockingbird/ui";
import { PageFailed, type PageFailedProps } from "../features/page-message/index.ts";

export default function RootError(props: PageFailedProps) {
  return (
    <AppShell>
      <PageFailed {...props} />
    </AppShell>
  );
}
