import { describeRecording } from "@mockingbird/domain";
import type { Metadata } from "next";
import { AccountFrame } from "../../../features/account/index.ts";
import { CandidateFrame } from "../../../features/frame/index.ts";
import { YourData } from "../../../features/your-data/index.ts";
import { requireCandidate } from "../../../require-candidate.ts";
import { viewerTimeZone } from "../../../viewer-time-zone.ts";

export const metadata: Metadata = { title: "Your data" };

export default async function YourDataPage() {
  const { viewer, caller } = await requireCandidate("/account/data");
  const [consent, erasure] = await Promise.all([caller.consent.get(), caller.erasure.get()]);
  const { name: organizationName } = viewer.organization;
  return (
    <CandidateFrame viewer={viewer}>
      <AccountFrame>
        <YourData
          organizationName={organizationName}
          timeZone={await viewerTimeZone(viewer)}
          points={describeRecording({ organizationName, retentionDays: consent.retentionDays })}
          agreedAt={consent.givenAt}
          erasure={erasure}
        />
      </AccountFrame>
    </CandidateFrame>
  );
}
