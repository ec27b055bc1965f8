import {
  findTranscriptForApi,
  listInterviewsForApi,
  listPeopleForApi,
  recordAuditEvent,
  type TenantTx,
  withOrg,
} from "@mockingbird/db";
import type { ApiScope } from "@mockingbird/domain";
import { refusal } from "../refusal.ts";
import { type ApiCaller, admitApiCaller } from "./api-caller.ts";
import { readListQuery, toPage } from "./list-query.ts";

const transcriptPath = /^\/api\/v1\/interviews\/([\w-]{1,100})\/transcript$/;

/** What organisations' own programs may read, as docs/api.md says. One unit of work each, bound to the key's organisation. */
export function createApiHandlers(settings: { trustedProxyHops: number; now: () => Date }) {
  const door =
    (scope: ApiScope, answer: (request: Request, caller: ApiCaller) => Promise<Response>) =>
    async (request: Request): Promise<Response> => {
      const admitted = await admitApiCaller(request, scope, settings);
      return "refused" in admitted ? admitted.refused : answer(request, admitted.caller);
    };
  const list = <Row extends { id: string }>(
    scope: ApiScope,
    read: (tx: TenantTx, stretch: { after: string | null; take: number }) => Promise<Row[]>,
  ) =>
    door(scope, async (request, { orgId }) => {
      const query = readListQuery(request);
      if (!query) return refusal(400, "INVALID_INPUT", "after is an id, and limit a whole number from 1 to 200.");
      const { after, limit } = query;
      return json(toPage(await withOrg(orgId, (tx) => read(tx, { after, take: limit + 1 })), limit));
    });
  return {
    handlePeople: list("people:read", async (tx, stretch) =>
      (await listPeopleForApi(tx, stretch)).map(({ user, cohorts, ...place }) => ({
        ...place,
        name: user.name,
        email: user.email,
        cohorts: cohorts.map(({ cohort }) => cohort.name),
      })),
    ),
    handleInterviews: list("interviews:read", async (tx, stretch) =>
      (await listInterviewsForApi(tx, stretch)).map(({ membership, membershipId, templateVersion, ...interview }) => ({
        ...interview,
        personId: membershipId,
        personExternalId: membership.externalId,
        template: { ...templateVersion.template, version: templateVersion.version },
      })),
    ),
    /** Reading what somebody said is audited, by a program as by a person. */
    handleTranscript: door("transcripts:read", async (request, { orgId, apiKeyId, lastFour }) => {
      const interviewId = transcriptPath.exec(new URL(request.url).pathname)?.[1] ?? "";
      const transcript = await withOrg(orgId, async (tx) => {
        const found = await findTranscriptForApi(tx, interviewId);
        if (!found) return null;
        const details = { apiKeyId, lastFour };
        await recordAuditEvent(tx, { actor: "api", action: "transcript:read", subjectId: interviewId, details });
        return found;
      });
      return transcript ? json(transcript) : refusal(404, "NOT_FOUND");
    }),
  };
}

function json(body: object): Response {
  return Response.json(body, { headers: { "cache-control": "no-store", "x-content-type-options": "nosniff" } });
}
