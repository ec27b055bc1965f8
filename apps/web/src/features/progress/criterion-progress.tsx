import type { ProgressGroup } from "@mockingbird/api/views";
import { ExactTime, linkClass, Table, TableCell, TableHead, TableRow } from "@mockingbird/ui/server";
import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { changeSentence } from "./change-sentence.ts";
import { LevelLine } from "./level-line.tsx";

type CriterionProgressProps = {
  criterion: ProgressGroup["rubric"]["criteria"][number];
  attempts: ProgressGroup["attempts"];
  timeZone: string;
};

/** One criterion over the attempts at one interview: in words, drawn, and as a table. */
export function CriterionProgress({ criterion: { id, name, anchors }, attempts, timeZone }: CriterionProgressProps) {
  const levels = attempts.map((attempt) => attempt.levels.find(({ criterionId }) => criterionId === id)?.level ?? null);
  const sentence = changeSentence(levels);
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <h3 className="wrap-anywhere font-medium text-16 text-ink">{name}</h3>
      <p className="text-14 text-ink-soft">{sentence}</p>
      {attempts.length > 1 ? (
        <LevelLine levels={levels} levelsMax={anchors.length} label={`${name}, attempt by attempt. ${sentence}`} />
      ) : null}
      <details className="group">
        <summary className="flex w-fit cursor-pointer list-none items-center gap-1.5 rounded-control py-1 text-13 text-ink-soft hover:text-ink [&::-webkit-details-marker]:hidden">
          <ChevronDown aria-hidden="true" className="size-4 group-open:rotate-180" />
          {attempts.length === 1 ? "What that level says" : "Level by level"}
        </summary>
        <Table caption={`${name}, attempt by attempt`} className="mt-1 text-13">
          <thead>
            <TableRow>
              <TableHead className="w-[40%] px-1.5">Attempt of</TableHead>
              <TableHead className="px-1.5">Level</TableHead>
            </TableRow>
          </thead>
          <tbody>
            {attempts.map(({ interviewId, takenAt }, index) => {
              const level = levels[index] ?? null;
              return (
                <TableRow key={interviewId}>
                  <TableCell className="px-1.5 align-top">
                    <Link href={`/interviews/${encodeURIComponent(interviewId)}`} className={linkClass}>
                      <ExactTime at={takenAt} timeZone={timeZone} />
                    </Link>
                  </TableCell>
                  <TableCell className="wrap-anywhere px-1.5 align-top">
                    {level === null ? "Not scored" : `${level} of ${anchors.length}: ${anchors[level - 1]}`}
                  </TableCell>
                </TableRow>
              );
            })}
          </tbody>
        </Table>
      </details>
    </section>
  );
}
