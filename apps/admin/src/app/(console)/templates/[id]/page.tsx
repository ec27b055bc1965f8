import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { TemplatePage } from "../../../../features/templates/index.ts";
import { isNotFound } from "../../../../server/is-not-found.ts";
import { requireSession } from "../../../../server/session.ts";

type PageParams = { params: Promise<{ id: string }> };

/** Read once for the title and the page together. */
const readTemplate = cache(async (templateId: string) => {
  const { caller, viewer } = await requireSession(`/templates/${encodeURIComponent(templateId)}`);
  try {
    return { template: await caller.template.get({ templateId }), viewer };
  } catch (error) {
    if (isNotFound(error)) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PageParams): Promise<Metadata> {
  const { template } = await readTemplate((await params).id);
  return { title: template.title };
}

export default async function OneTemplatePage({ params }: PageParams) {
  const { template, viewer } = await readTemplate((await params).id);
  return <TemplatePage template={template} viewer={viewer} canManage={roleCan(viewer.role, "template:manage")} />;
}
