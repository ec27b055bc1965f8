import type { Metadata } from "next";
import { AccountFrame } from "../../../features/account/index.ts";
import { Fairness } from "../../../features/fairness/index.ts";
import { CandidateFrame } from "../../../features/frame/index.ts";
import { requireCandidate } from "../../../require-candidate.ts";

export const metadata: Metadata = { title: "Fairness" };

export default async function FairnessPage() {
  const { viewer, caller } = await requireCandidate("/account/fairness");
  const [{ settings, isOwnChoice }, { name, contactEmail }] = await Promise.all([
    caller.accommodation.getOwn(),
    caller.organization.getAppearance(),
  ]);
  return (
    <CandidateFrame viewer={viewer}>
      <AccountFrame>
        <Fairness settings={settings} isOwnChoice={isOwnChoice} organizationName={name} contactEmail={contactEmail} />
      </AccountFrame>
    </CandidateFrame>
  );
}
