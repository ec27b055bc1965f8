import type { Rubric } from "@mockingbird/domain";
import { Table, TableCell, TableHead, TableRow } from "@mockingbird/ui/server";
import { countUp } from "../count-up.ts";

/** Criteria and what an answer at each level is like. Narrow screens get a list in its place. */
export function RubricTable({ rubric: { criteria } }: { rubric: Rubric }) {
  const levels = Math.max(0, ...criteria.map(({ anchors }) => anchors.length));
  return (
    <>
      <div className="hidden overflow-x-auto md:block">
        <Table caption="What answers are judged by" className="min-w-176 table-fixed">
          <thead>
            <TableRow>
              <TableHead className="w-44">Criterion</TableHead>
              {countUp(levels).map((level) => (
                <TableHead key={level}>Level {level}</TableHead>
              ))}
            </TableRow>
          </thead>
          <tbody>
            {criteria.map(({ id, name, description, anchors }) => (
              <TableRow key={id}>
                <th scope="row" className="wrap-anywhere px-3 py-2.5 pl-2 text-left align-top font-normal">
                  <span className="block font-medium text-ink">{name}</span>
                  <span className="block text-13 text-ink-muted">{description}</span>
                </th>
                {countUp(levels).map((level) => (
                  <TableCell key={level} className="wrap-anywhere align-top text-13 text-ink-soft">
                    {anchors[level - 1] ?? ""}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </tbody>
        </Table>
      </div>
      <ul className="flex flex-col gap-5 md:hidden">
        {criteria.map(({ id, name, description, anchors }) => (
          <li key={id} className="flex flex-col gap-2">
            <span className="font-medium text-14 text-ink">{name}</span>
            <span className="text-13 text-ink-muted">{description}</span>
            <ol className="flex list-decimal flex-col gap-1 pl-5 text-13 text-ink-soft marker:text-ink-muted">
              {countUp(anchors.length).map((level) => (
                <li key={level} className="wrap-anywhere">
                  {anchors[level - 1]}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </>
  );
}
