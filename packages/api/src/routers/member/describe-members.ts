import { countInterviewsOf, type MemberRecord, readLastDeeds, type TenantTx } from "@mockingbird/db";
import { toMember } from "../../mapping/to-member.ts";
import type { Member } from "../../views/member-views.ts";

/** Members with when they were last active and how many interviews they had. */
export async function describeMembers(tx: TenantTx, rows: MemberRecord[]): Promise<Member[]> {
  const ids = rows.map(({ id }) => id);
  const deeds = await readLastDeeds(tx, ids);
  const interviews = await countInterviewsOf(tx, ids);
  return rows.map((row) =>
    toMember(row, { lastActiveAt: deeds.get(row.id), interviewCount: interviews.get(row.id) ?? 0 }),
  );
}
