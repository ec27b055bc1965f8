import { type InterviewPageInput, interviewSortSchema } from "@mockingbird/api/views";
import { Select } from "@mockingbird/ui";
import { interviewColumnNames } from "./interview-columns.tsx";

const directions = ["asc", "desc"] as const;

const words: Record<keyof typeof interviewColumnNames, Record<(typeof directions)[number], string>> = {
  createdAt: { asc: "oldest first", desc: "newest first" },
  candidateName: { asc: "A to Z", desc: "Z to A" },
  title: { asc: "A to Z", desc: "Z to A" },
  status: { asc: "A to Z", desc: "Z to A" },
  durationSeconds: { asc: "shortest first", desc: "longest first" },
};

const options = interviewSortSchema.options.flatMap((sort) =>
  directions.map((direction) => ({
    sort,
    direction,
    value: `${sort} ${direction}`,
    label: `${interviewColumnNames[sort]}, ${words[sort][direction]}`,
  })),
);

type NarrowSortProps = { state: InterviewPageInput; onChange: (change: Partial<InterviewPageInput>) => void };

/** Where the screen is too narrow for every column's heading, sorting is a list of its own. */
export function NarrowSort({ state, onChange }: NarrowSortProps) {
  const choose = (value: string) => {
    const option = options.find((candidate) => candidate.value === value);
    if (option) onChange({ sort: option.sort, direction: option.direction, page: 1 });
  };
  return (
    <Select
      label="Sorted by"
      size="small"
      value={`${state.sort} ${state.direction}`}
      options={options}
      onValueChange={choose}
      className="md:hidden"
    />
  );
}
