import {
  findInterview,
  interviewsOfCandidate,
  type PersonalData,
  readPersonalData,
  recordAuditEvent,
  type TenantTx,
  withOrg,
} from "@mockingbird/db";
import { readReleasedFeedback } from "../../mapping/read-released-feedback.ts";
import { toPlaceData } from "../../mapping/to-place-data.ts";
import { findPerson } from "../../privacy/find-person.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { authAppSchema } from "../../views/own-session.ts";
import { type PlaceData, personalDataSchema } from "../../views/personal-data.ts";
import type { ReleasedFeedback } from "../../views/review-views.ts";

/**
 * Everything that is kept about the signed-in person, in every organisation that has or had a place for them. Each
 * organisation's part is read in its own unit of work, by the membership of the session's person and no other, and written
 * down there.
 */
export const exportData = tenantProcedure("profile:export", { perAccount: "exportsByAccount" })
  .output(personalDataSchema)
  .mutation(async ({ ctx }) => {
    const person = await findPerson(ctx.viewer.userId);
    const organizations: PlaceData[] = [];
    for (const place of person.memberships) organizations.push(...(await readPlace(place)));
    return {
      format: "mockingbird-personal-data",
      version: 1,
      exportedAt: ctx.now().toISOString(),
      person: {
        name: person.name,
        pronunciation: person.pronunciation,
        languageCode: person.languageCode,
        timeZone: person.timeZone,
        email: person.email,
        knownSince: person.createdAt.toISOString(),
      },
      sessions: person.authSessions.map(({ app, method, device, createdAt, lastSeenAt, expiresAt, revokedAt }) => ({
        app: authAppSchema.parse(app),
        method,
        device,
        signedInAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        endsAt: expiresAt.toISOString(),
        signedOutAt: revokedAt?.toISOString() ?? null,
      })),
      organizations,
    };
  });

/** One organisation's part; nothing when the place was erased meanwhile. */
function readPlace({ orgId, id }: { orgId: string; id: string }): Promise<PlaceData[]> {
  return withOrg(orgId, async (tx) => {
    const data = await readPersonalData(tx, id);
    if (!data) return [];
    await recordAuditEvent(tx, { actor: id, action: "profile:export", subjectId: id });
    return [toPlaceData(data, await readFeedback(tx, id, data))];
  });
}

/** What was released of this person's interviews. */
async function readFeedback(tx: TenantTx, membershipId: string, { assignments }: PersonalData) {
  const feedback = new Map<string, ReleasedFeedback>();
  const interviews = assignments.flatMap((assignment) => assignment.interviews);
  for (const { id } of interviews.filter(({ releasedAt }) => releasedAt !== null)) {
    const interview = await findInterview(tx, interviewsOfCandidate(membershipId), id);
    const released = interview && (await readReleasedFeedback(tx, interview));
    if (released) feedback.set(id, released);
  }
  return feedback;
}
