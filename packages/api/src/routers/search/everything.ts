import { interviewsForStaff, searchAssignmentGroups, searchPeople, searchTemplates } from "@mockingbird/db";
import { memberCan, roleSchema } from "@mockingbird/domain";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { searchInputSchema, searchResultSchema } from "../../views/search-views.ts";

/** Of each kind: as many as can be taken in at a glance, out of as many more as are worth comparing. */
const take = 6;
const compared = 5 * take;

/** People, assignments and templates by name, as far as the caller may see them. */
export const everything = tenantProcedure("interview:list")
  .input(searchInputSchema)
  .output(searchResultSchema)
  .query(({ ctx: { viewer, withOrg }, input: { text } }) =>
    withOrg(async (tx) => {
      const scope = await interviewsForStaff(tx, viewer.membershipId);
      const people = await searchPeople(tx, scope, {
        text,
        withStaff: memberCan(viewer, "member:read"),
        take: compared,
      });
      const assignments = memberCan(viewer, "assignment:read")
        ? await searchAssignmentGroups(tx, scope, { text, take })
        : [];
      const templates = memberCan(viewer, "template:read") ? await searchTemplates(tx, { text, take }) : [];
      return {
        people: beginningsFirst(people, text).map(({ id, role, user }) => ({
          membershipId: id,
          role: roleSchema.parse(role),
          ...user,
        })),
        assignments: assignments.map(({ id, title }) => ({ assignmentId: id, title })),
        templates: templates.map(({ id, title }) => ({ templateId: id, title })),
      };
    }),
  );

/** Whose name begins with the text, or one of whose names does, is meant more often than whose holds it somewhere. */
function beginningsFirst<Person extends { user: { name: string } }>(people: Person[], text: string): Person[] {
  const wanted = text.toLowerCase();
  const begins = ({ user }: Person) => ` ${user.name.toLowerCase()}`.includes(` ${wanted}`);
  return [...people.filter(begins), ...people.filter((person) => !begins(person))].slice(0, take);
}
