import {
  findInterview,
  interviewsForStaff,
  listMemberNames,
  listTurns,
  readReview,
  recordAuditEvent,
  withOrg,
} from "@mockingbird/db";
import { isOpen, memberCan } from "@mockingbird/domain";
import { statusOf } from "../mapping/to-attempt.ts";
import { toReview } from "../mapping/to-review.ts";
import { toTurn } from "../mapping/to-turn.ts";
import { takeTurns } from "../rate-limits/take-turns.ts";
import { renderReport } from "../report/render-report.ts";
import type { ReportInput } from "../report/report-input.ts";
import type { PersonContext } from "../trpc/person-context.ts";
import type { Viewer } from "../views/viewer.ts";
import { refusal } from "./refusal.ts";
import { refuseForeignRequest } from "./refuse-foreign-request.ts";
import { refuseTooMany } from "./too-many-requests.ts";

/** The report on one interview as a PDF, for staff who may read it. That they took it is in the audit, as a reading. */
export function createReportHandler(settings: {
  baseUrl: string;
  createContext: (headers: Headers) => Promise<PersonContext>;
}) {
  return async (request: Request, interviewId: string): Promise<Response> => {
    const refused = refuseForeignRequest(request, settings.baseUrl);
    if (refused) return refused;
    const { session, now } = await settings.createContext(request.headers);
    if (!session) return refusal(401, "UNAUTHENTICATED");
    const { viewer } = session;
    if (!memberCan(viewer, "transcript:read")) return refusal(403, "FORBIDDEN");
    const tooMany = await refuseTooMany(takeTurns("exportsByAccount", viewer.userId));
    if (tooMany) return tooMany;
    const input = await readReport(viewer, interviewId, now());
    if (!input) return refusal(404, "NOT_FOUND");
    return new Response(await renderReport(input), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="interview-${interviewId.replaceAll(/[^\w-]/g, "")}.pdf"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  };
}

function readReport(viewer: Viewer, interviewId: string, madeAt: Date): Promise<ReportInput | null> {
  const { membershipId } = viewer;
  return withOrg(viewer.organization.id, async (tx) => {
    const interview = await findInterview(tx, await interviewsForStaff(tx, membershipId), interviewId);
    if (!interview || isOpen(statusOf(interview).status)) return null;
    await recordAuditEvent(tx, { actor: membershipId, action: "transcript:read", subjectId: interview.id });
    const review = await readReview(tx, interview.id);
    const authors = [...review.overrides, ...review.notes].map(({ authorId }) => authorId);
    const reviewer = interview.reviewerId === null ? [] : [interview.reviewerId];
    const names = await listMemberNames(tx, [...new Set([...authors, ...reviewer])]);
    return {
      organizationName: viewer.organization.name,
      timeZone: viewer.organization.timeZone,
      candidateName: interview.membership.user.name,
      title: interview.assignment.template.title,
      attempt: interview.attempt,
      takenAt: interview.startedAt ?? interview.createdAt,
      durationSeconds: interview.durationSeconds,
      madeAt,
      review: toReview(interview, review, names, membershipId),
      turns: (await listTurns(tx, interview.id)).map(toTurn),
    };
  });
}
