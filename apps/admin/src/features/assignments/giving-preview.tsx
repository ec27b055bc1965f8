import { Checkbox } from "@mockingbird/ui";
import { failureOf } from "../../client/failure-of.ts";
import { givingText } from "./assignment-words.ts";
import type { GivingPreviewQuery } from "./use-giving-preview.ts";

type GivingPreviewProps = {
  preview: GivingPreviewQuery;
  /** Whether it is known what is given, and to whom. */
  isReady: boolean;
  cohortCount: number;
  includesHolders: boolean;
  onIncludesHolders: (includesHolders: boolean) => void;
};

/** Says who gets it before they do. */
export function GivingPreview({
  preview,
  isReady,
  cohortCount,
  includesHolders,
  onIncludesHolders,
}: GivingPreviewProps) {
  const { data, error } = preview;
  return (
    <div className="flex flex-col gap-3">
      <p aria-live="polite" className="text-14 text-ink">
        {!isReady
          ? "Choose an interview and who takes it, and you see here who gets it."
          : error
            ? failureOf(error).sentence
            : data
              ? givingText(data, includesHolders)
              : "Counting."}
        {isReady && cohortCount > 1 ? ` Each of the ${cohortCount} cohorts gets an assignment of its own.` : null}
      </p>
      {isReady && data && data.holders > 0 ? (
        <Checkbox
          label="Also give it to those who have it already"
          checked={includesHolders}
          onChange={({ target }) => onIncludesHolders(target.checked)}
        />
      ) : null}
    </div>
  );
}
