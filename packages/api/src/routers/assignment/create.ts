import {
  addAssignments,
  createAssignmentGroup,
  findAssignableTemplate,
  findAssignmentGroup,
  interviewsForStaff,
  isUniqueViolation,
  recordAuditEvent,
  type TenantTx,
} from "@mockingbird/db";
import { DomainError, isPastDue } from "@mockingbird/domain";
import { z } from "zod";
import { queueMails } from "../../mail/queue-mail.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { assignmentTermsSchema, recipientsSchema } from "../../views/assignment-views.ts";
import { planRecipients } from "./plan-recipients.ts";
import { toTerms } from "./to-terms.ts";

const createInputSchema = z.object({
  /** Made by whoever asks: the same click twice makes one assignment. */
  groupId: z.uuid(),
  templateId: z.string(),
  to: recipientsSchema,
  terms: assignmentTermsSchema,
  /** Also to those who have the template already, in an assignment that is open. */
  includesHolders: z.boolean().default(false),
  sendsMail: z.boolean().default(false),
});

/** Gives a template to cohorts, each in an assignment of its own, or to people. */
export const create = tenantProcedure("assignment:manage")
  .input(createInputSchema)
  .output(z.object({ groupIds: z.array(z.string()), given: z.int() }))
  .mutation(async ({ ctx, input }) => {
    const giveOnce = (tx: TenantTx) => give(tx, input, ctx.viewer.membershipId, ctx.now());
    const answer = await ctx.withOrg(giveOnce).catch((error: unknown) => {
      // The same click was answered while this one was under way. Asked again, it is a repeat.
      if (!isUniqueViolation(error)) throw error;
      return ctx.withOrg(giveOnce);
    });
    if (input.sendsMail) ctx.sendQueuedMails();
    return answer;
  });

async function give(tx: TenantTx, input: z.infer<typeof createInputSchema>, actor: string, now: Date) {
  const { groupId, templateId, includesHolders, sendsMail } = input;
  const { title, ...terms } = toTerms(input.terms);
  if (await findAssignmentGroup(tx, await interviewsForStaff(tx, actor), groupId)) {
    return { groupIds: [groupId], given: 0 };
  }
  if (!(await findAssignableTemplate(tx, templateId))) throw new DomainError("NOT_FOUND");
  if (isPastDue(terms.dueAt, now)) throw new DomainError("INVALID_INPUT", "The due date has passed already.");
  const { parts, given } = await planRecipients(tx, templateId, input.to, { includesHolders, now });
  if ("membershipIds" in input.to && given === 0) {
    throw new DomainError("INVALID_INPUT", "Everybody you chose has this interview already.");
  }
  const groupIds: string[] = [];
  for (const [index, { cohortId, membershipIds }] of parts.entries()) {
    const id = index === 0 ? groupId : `${groupId}-${index + 1}`;
    const created = { id, templateId, title, cohortId, createdById: actor, createdAt: now };
    await createAssignmentGroup(tx, { ...created, ...terms });
    const rows = await addAssignments(tx, { id, templateId, ...terms }, membershipIds, now);
    if (sendsMail) {
      const mails = rows.map(
        (row) => ({ kind: "assignment", subjectId: row.id, membershipId: row.membershipId }) as const,
      );
      await queueMails(tx, mails, now);
    }
    const details = { candidates: rows.length, sendsMail };
    await recordAuditEvent(tx, { actor, action: "assignment:create", subjectId: id, details });
    groupIds.push(id);
  }
  return { groupIds, given };
}
