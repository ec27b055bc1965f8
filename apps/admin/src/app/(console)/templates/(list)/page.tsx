import { roleCan } from "@mockingbird/domain";
import { buttonClass, PageHeader } from "@mockingbird/ui/server";
import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import type { AddressQuery } from "../../../../address-query.ts";
import { readTemplateListState, TemplateList } from "../../../../features/templates/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Templates" };

export default async function TemplatesPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { caller, viewer } = await requireSession("/templates");
  const state = readTemplateListState(await searchParams);
  const page = await caller.template.list(state);
  const canManage = roleCan(viewer.role, "template:manage");
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Templates"
        description="What is asked in an interview, for how long, and what answers are judged by."
        actions={
          canManage ? (
            <Link href="/templates/new" className={buttonClass({ variant: "primary" })}>
              <Plus aria-hidden="true" />
              New template
            </Link>
          ) : null
        }
      />
      <TemplateList initial={{ state, page }} timeZone={viewer.organization.timeZone} canManage={canManage} />
    </div>
  );
}
