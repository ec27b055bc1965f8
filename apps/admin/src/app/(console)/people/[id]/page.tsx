import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PersonPage } from "../../../../features/people/index.ts";
import { isNotFound } from "../../../../server/is-not-found.ts";
import { requireSession } from "../../../../server/session.ts";

type PageProps = { params: Promise<{ id: string }> };

/** Read once for the title and the page together. */
const readPerson = cache(async (membershipId: string) => {
  const { caller, viewer } = await requireSession(`/people/${encodeURIComponent(membershipId)}`);
  if (!roleCan(viewer.role, "member:read")) notFound();
  try {
    return { caller, viewer, person: await caller.member.get({ membershipId }) };
  } catch (error) {
    if (isNotFound(error)) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { person } = await readPerson((await params).id);
  return { title: person.member.name };
}

export default async function MemberPage({ params }: PageProps) {
  const { caller, person, viewer } = await readPerson((await params).id);
  const { membershipId, role, removedAt } = person.member;
  const hasFairness = role === "candidate" && removedAt === null && roleCan(viewer.role, "accommodation:manage");
  const fairness = hasFairness ? await caller.accommodation.get({ membershipId }) : null;
  return <PersonPage person={person} viewer={viewer} fairness={fairness} />;
}
