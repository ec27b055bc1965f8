import type { OrganizationKind } from "@mockingbird/domain";
import { type StarterTemplate, starterTemplates } from "@mockingbird/domain/starter-templates";
import { Badge, formatDuration, Section } from "@mockingbird/ui/server";
import { FilePlus2 } from "lucide-react";
import Link from "next/link";
import { kindText, questionCountText } from "./template-words.ts";

const cardClass =
  "flex h-full flex-col gap-2 rounded-panel border border-line bg-raised p-4 transition-colors duration-120 hover:border-line-strong hover:bg-hover";

const sectionTitles: Record<OrganizationKind, string> = {
  university: "For universities",
  recruiter: "For recruiters",
};

/** What a template can begin from: the ones for the own kind of organisation first. */
export function StarterGallery({ kind }: { kind: OrganizationKind }) {
  const kinds: OrganizationKind[] = kind === "university" ? ["university", "recruiter"] : ["recruiter", "university"];
  return (
    <div className="flex flex-col gap-8">
      <Link href="/templates/new?from=blank" prefetch={false} className={`${cardClass} sm:max-w-sm`}>
        <span className="flex items-center gap-2 font-medium text-14 text-ink">
          <FilePlus2 aria-hidden="true" className="size-4 text-ink-muted" />
          Start with an empty one
        </span>
        <span className="text-13 text-ink-muted">You write the questions and what answers are judged by.</span>
      </Link>
      {kinds.map((known) => (
        <Section key={known} title={sectionTitles[known]}>
          <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {starterTemplates
              .filter((starter) => starter.kind === known)
              .map((starter) => (
                <li key={starter.id}>
                  <StarterCard starter={starter} />
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

function StarterCard({ starter: { id, title, summary, content } }: { starter: StarterTemplate }) {
  const criteria = content.rubric.criteria.length;
  return (
    <Link href={`/templates/new?from=${id}`} prefetch={false} className={cardClass}>
      <span className="font-medium font-serif text-16 text-ink">{title}</span>
      <span className="text-13 text-ink-soft">{summary}</span>
      <span className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-1 text-13 text-ink-muted">
        <Badge tone={content.isGraded ? "accent" : "neutral"}>{kindText(content.isGraded)}</Badge>
        {questionCountText(content.questions.length)}, {criteria} criteria, {formatDuration(content.durationSeconds)}
      </span>
    </Link>
  );
}
