import { adminEnv, hasDemonstrationVoices } from "@mockingbird/api/admin";
import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { InterviewerEditor, InterviewerFacts, PublishedLine } from "../../../features/interviewer/index.ts";
import { requireSession } from "../../../server/session.ts";

export const metadata: Metadata = { title: "Interviewer" };

const templatesOfferedMax = 100;

export default async function InterviewerPage() {
  const { caller, viewer } = await requireSession("/interviewer");
  const interviewer = await caller.interviewer.get();
  const { published } = interviewer;
  const { timeZone } = viewer.organization;
  if (!roleCan(viewer.role, "interviewer:manage")) {
    return (
      <>
        <PublishedLine published={published} timeZone={timeZone} />
        <InterviewerFacts content={published.content} />
      </>
    );
  }
  const { templates } = await caller.template.list({ pageSize: templatesOfferedMax });
  return (
    <>
      <PublishedLine published={published} timeZone={timeZone} />
      <InterviewerEditor
        key={published.version}
        interviewer={interviewer}
        viewer={viewer}
        templates={templates.map(({ templateId, title }) => ({ templateId, title }))}
        webUrl={adminEnv.WEB_URL}
        hasDemonstrationVoices={hasDemonstrationVoices}
      />
    </>
  );
}
