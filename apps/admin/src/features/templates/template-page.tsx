"use client";

import type { Template, Viewer } from "@mockingbird/api/views";
import { Badge, Button, buttonClass, Callout, linkClass, PageHeader, Tabs, toast } from "@mockingbird/ui";
import { Archive, CalendarPlus, Copy } from "lucide-react";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { TemplateEditor } from "./editor/template-editor.tsx";
import { useTemplateEditor } from "./editor/use-template-editor.ts";
import { TemplatePreview } from "./preview/template-preview.tsx";
import { kindText } from "./template-words.ts";
import { useArchiving } from "./use-archiving.ts";
import { TemplateVersions } from "./versions/template-versions.tsx";

type TemplatePageProps = { template: Template; viewer: Viewer; canManage: boolean };
type View = "edit" | "preview" | "versions";

const viewNames: Record<View, string> = { edit: "Edit", preview: "Preview", versions: "Versions" };

/** One template: its fields, what a candidate meets, and its versions. */
export function TemplatePage({ template, viewer, canManage }: TemplatePageProps) {
  const router = useRouter();
  const { templateId, archivedAt, latestVersion, isUsed } = template;
  const { timeZone } = viewer.organization;
  const { archive, restore } = useArchiving(() => router.refresh());
  const canEdit = canManage && archivedAt === null;
  const views: View[] = canEdit ? ["edit", "preview", "versions"] : ["preview", "versions"];
  // The address follows and does not lead: a refresh that is under way would bring back the one from before.
  const [wanted, setWanted] = useState(useSearchParams().get("view"));
  const view = views.find((known) => known === wanted) ?? views[0] ?? "preview";
  const show = (chosen: View) => {
    setWanted(chosen);
    const query = chosen === views[0] ? "" : `?view=${chosen}`;
    window.history.replaceState(window.history.state, "", `${window.location.pathname}${query}`);
  };
  const editor = useTemplateEditor({
    initial: { title: template.title, content: template.content },
    saved: { templateId, revision: template.revision },
    subject: templateId,
    membershipId: viewer.membershipId,
  });
  const values = editor.form.watch();

  const duplicate = async () => {
    try {
      const copy = await trpcClient.template.duplicate.mutate({ templateId });
      toast.success(`${copy.title} is there`, { description: "This is the copy; the other one stays as it is." });
      router.push(`/templates/${copy.templateId}`);
    } catch (failure) {
      toast.error("There is no copy", { description: failureOf(failure).sentence });
    }
  };

  const panels = {
    edit: (
      <TemplateEditor
        editor={editor}
        isNew={false}
        timeZone={timeZone}
        savedNote={
          isUsed
            ? `Interviews were made with version ${latestVersion}: what you change becomes version ${latestVersion + 1}.`
            : "Everything is saved."
        }
      />
    ),
    preview: <TemplatePreview template={values} />,
    versions: (
      <TemplateVersions
        template={template}
        timeZone={timeZone}
        onUseAgain={
          canEdit
            ? (version) => {
                editor.fill({ title: values.title, content: version.content });
                show("edit");
                toast.success(`Version ${version.version} is in the editor`, { description: "Save it to use it." });
              }
            : null
        }
      />
    ),
  };

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        above={
          <Link href="/templates" className={`${linkClass} self-start text-14`}>
            All templates
          </Link>
        }
        title={template.title}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <Badge tone={template.content.isGraded ? "accent" : "neutral"}>{kindText(template.content.isGraded)}</Badge>
            {archivedAt ? <Badge>Archived</Badge> : null}
            Version {latestVersion}, {template.content.role}
          </span>
        }
        actions={
          canManage ? (
            <>
              <Button size="small" onClick={() => void duplicate()}>
                <Copy aria-hidden="true" />
                Duplicate
              </Button>
              {archivedAt ? null : (
                <>
                  <Button size="small" onClick={() => void archive(templateId, template.title)}>
                    <Archive aria-hidden="true" />
                    Archive
                  </Button>
                  <Link
                    href={`/assignments/new?template=${encodeURIComponent(templateId)}`}
                    className={buttonClass({ size: "small" })}
                  >
                    <CalendarPlus aria-hidden="true" />
                    Assign
                  </Link>
                </>
              )}
            </>
          ) : null
        }
      />
      {archivedAt ? (
        <Callout
          title="This template is archived"
          action={
            canManage ? (
              <Button size="small" onClick={() => void restore(templateId, template.title)}>
                Restore it
              </Button>
            ) : null
          }
        >
          Nobody can be given it. Whoever was given it before goes on as if nothing had happened.
        </Callout>
      ) : null}
      <Tabs
        label="Views of the template"
        value={view}
        onValueChange={show}
        tabs={views.map((known) => ({ value: known, label: viewNames[known], panel: panels[known] }))}
      />
    </div>
  );
}
