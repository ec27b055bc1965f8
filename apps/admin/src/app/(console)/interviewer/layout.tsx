import type { ReactNode } from "react";
import { InterviewerFrame } from "../../../features/interviewer/index.ts";
import { requireSession } from "../../../server/session.ts";

/** Sends strangers to the sign-in page before anything is streamed; afterwards no redirect would be possible. */
export default async function InterviewerLayout({ children }: { children: ReactNode }) {
  await requireSession("/interviewer");
  return <InterviewerFrame>{children}</InterviewerFrame>;
}
