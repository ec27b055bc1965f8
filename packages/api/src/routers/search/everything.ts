import { interviewsForStaff, searchAssignmentGroups, searchPeople, searchTemplates } from "@mockingbird/db";
import { memberCan, roleSchema } from "@mockingbird/domain";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { searchInputSchema, searchResultSchema } from "../../views/search-views.ts";

/** Of each kind: as many as can be taken in at a glance. */
const take = 6;

/** People, assignments and templates by name, as far as the caller may see them. */
export const everything = tenantProcedure("interview:list")
  .input(searchInputSchema)
  .output(searchResultSchema)
  .query(({ ctx: { viewer, withOrg }, input: { text } }) =>
    withOrg(async (tx) => {
      const scope = await interviewsForStaff(tx, viewer.membershipId);
      const people = await searchPeople(tx, scope, { text, withStaff: memberCan(viewer, "member:read"), take });
      const assignments = await searchAssignmentGroups(tx, scope, { text, take });
      const templates = memberCan(viewer, "template:read") ? await searchTemplates(tx, { text, take }) : [];
      return {
        people: people.map(({ id, role, user }) => ({ membershipId: id, role: roleSchema.parse(role), ...user })),
        assignments: assignments.map(({ id, title }) => ({ assignmentId: id, title })),
        templates: templates.map(({ id, title }) => ({ templateId: id, title })),
      };
    }),
  );
