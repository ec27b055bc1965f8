import type { Metadata } from "next";
import { AccountFrame } from "../../../features/account/index.ts";
import { CandidateFrame } from "../../../features/frame/index.ts";
import { ProfileForm } from "../../../features/profile/index.ts";
import { requireCandidate } from "../../../require-candidate.ts";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const { viewer, caller } = await requireCandidate("/account/profile");
  const profile = await caller.user.getProfile();
  return (
    <CandidateFrame viewer={viewer}>
      <AccountFrame>
        <ProfileForm profile={profile} />
      </AccountFrame>
    </CandidateFrame>
  );
}
