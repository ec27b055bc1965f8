import { AppShell } from "@mockingbird/ui";
import type { Metadata } from "next";
import { NothingHere } from "../features/page-message/index.ts";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <AppShell>
      <NothingHere />
    </AppShell>
  );
}
