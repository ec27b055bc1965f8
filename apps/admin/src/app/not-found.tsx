import { AppShell } from "@mockingbird/ui";
import { NothingHere } from "../features/page-message/index.ts";

export default function NotFound() {
  return (
    <AppShell>
      <NothingHere />
    </AppShell>
  );
}
