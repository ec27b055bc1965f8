"use client";

import type { TemplateInput, Viewer } from "@mockingbird/api/views";
import { linkClass, PageHeader, Tabs } from "@mockingbird/ui";
import Link from "next/link";
import { useState } from "react";
import { TemplateEditor } from "./editor/template-editor.tsx";
import { useTemplateEditor } from "./editor/use-template-editor.ts";
import { TemplatePreview } from "./preview/template-preview.tsx";

type NewTemplateProps = {
  viewer: Viewer;
  /** What it begins from, and the library's name of it. */
  from: { id: string; template: TemplateInput };
};

/** A template that is not there yet. */
export function NewTemplate({ viewer, from }: NewTemplateProps) {
  const [view, setView] = useState<"edit" | "preview">("edit");
  const editor = useTemplateEditor({
    initial: from.template,
    saved: null,
    subject: `new.${viewer.organization.id}.${from.id}`,
    membershipId: viewer.membershipId,
  });
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        above={
          <Link href="/templates/new" className={`${linkClass} self-start text-14`}>
            The library
          </Link>
        }
        title="New template"
        description="Make it yours. Nobody gets it before you assign it."
      />
      <Tabs
        label="Views of the template"
        value={view}
        onValueChange={setView}
        tabs={[
          {
            value: "edit",
            label: "Edit",
            panel: (
              <TemplateEditor
                editor={editor}
                isNew
                timeZone={viewer.organization.timeZone}
                savedNote="What you type is kept in this browser until you save it."
              />
            ),
          },
          { value: "preview", label: "Preview", panel: <TemplatePreview template={editor.form.watch()} /> },
        ]}
      />
    </div>
  );
}
