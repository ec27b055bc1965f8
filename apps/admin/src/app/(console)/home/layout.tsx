import type { ReactNode } from "react";
import { requireSession } from "../../../server/session.ts";

/** Sends strangers to the sign-in page before the skeleton is streamed; afterwards no redirect would be possible. */
export default async function HomeLayout({ children }: { children: ReactNode }) {
  await requireSession("/home");
  return children;
}
