import type { ReactNode } from "react";
import { requireSession } from "../../../../server/session.ts";

/** Sends strangers to the sign-in page before the skeleton is streamed; afterwards no redirect would be possible. */
export default async function TemplatesLayout({ children }: { children: ReactNode }) {
  await requireSession("/templates");
  return children;
}
