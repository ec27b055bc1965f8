import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import type { AddressQuery } from "../../../../address-query.ts";
import { InterviewerVersions, readSides, type Side } from "../../../../features/interviewer/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Versions of the interviewer" };

export default async function VersionsPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { caller, viewer } = await requireSession("/interviewer/versions");
  const [{ published, draft }, first] = await Promise.all([
    caller.interviewer.get(),
    caller.interviewer.listVersions({}),
  ]);
  const versions = first.versions.map(({ version }) => version);
  const sides: Side[] = draft ? ["draft", ...versions] : versions;
  return (
    <InterviewerVersions
      key={published.version}
      first={first}
      compared={readSides(await searchParams, sides)}
      latestVersion={published.version}
      hasDraft={draft !== null}
      timeZone={viewer.organization.timeZone}
      canManage={roleCan(viewer.role, "interviewer:manage")}
    />
  );
}
