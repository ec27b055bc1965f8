import { describeRecording } from "@mockingbird/domain";
import type { Metadata } from "next";
import { CandidateFrame } from "../../../features/frame/index.ts";
import { YourData } from "../../../features/your-data/index.ts";
import { requireCandidate } from "../../../require-candidate.ts";

export const metadata: Metadata = { title: "Your data" };

export default async function YourDataPage() {
  const { viewer, caller } = await requireCandidate("/account/data");
  const [consent, erasure] = await Promise.all([caller.consent.get(), caller.erasure.get()]);
  const { name: organizationName, timeZone } = viewer.organization;
  return (
    <CandidateFrame viewer={viewer}>
      <YourData
        organizationName={organizationName}
        timeZone={timeZone}
        points={describeRecording({ organizationName, retentionDays: consent.retentionDays })}
        agreedAt={consent.givenAt}
        erasure={erasure}
      />
    </CandidateFrame>
  );
}
