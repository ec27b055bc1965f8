import { memberSearchText, type Role } from "@mockingbird/domain";
import type { SystemTx } from "../tenant/tenant-tx.ts";
import { uniqueName } from "./unique-name.ts";

export type MemberInput = {
  orgId: string;
  id?: string;
  role?: Role;
  name?: string;
  email?: string;
};

/** A person's place in an organisation; the person is made too, unless somebody has that address already. */
export async function createMember(tx: SystemTx, { orgId, id, role = "candidate", ...person }: MemberInput) {
  const email = person.email ?? `${uniqueName("person")}@mockingbird.example`;
  const user = await tx.user.upsert({
    where: { email },
    create: { email, name: person.name ?? email.replace(/@.*/, "") },
    update: {},
  });
  const membership = await tx.membership.create({
    data: { orgId, userId: user.id, role, searchText: memberSearchText(user), ...(id && { id }) },
  });
  return { ...membership, user };
}
