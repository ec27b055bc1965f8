import { roleCan } from "@mockingbird/domain";
import { linkClass, PageHeader } from "@mockingbird/ui/server";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { AddressQuery } from "../../../../address-query.ts";
import { findTemplateBeginning, NewTemplate, StarterGallery } from "../../../../features/templates/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "New template" };

export default async function NewTemplatePage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { viewer } = await requireSession("/templates/new");
  if (!roleCan(viewer.role, "template:manage")) notFound();
  const { from } = await searchParams;
  const beginning = typeof from === "string" ? findTemplateBeginning(from) : null;
  if (beginning) return <NewTemplate key={beginning.id} viewer={viewer} from={beginning} />;
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        above={
          <Link href="/templates" className={`${linkClass} self-start text-14`}>
            All templates
          </Link>
        }
        title="New template"
        description="Begin with one from the library and make it yours, or with an empty one."
      />
      <StarterGallery kind={viewer.organization.kind} />
    </div>
  );
}
