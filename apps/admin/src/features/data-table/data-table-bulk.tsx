import { BulkBar, resultCountText } from "@mockingbird/ui";
import type { ReactNode } from "react";
import type { ChosenRows, ChosenRowsState } from "./use-chosen-rows.ts";

export type DataTableChoosing = ChosenRowsState & {
  /** What is chosen, as "person" and "people". */
  words: { one: string; many: string };
  /** How many match in all, where everything that matches can be chosen. */
  matching?: { count: number; isCapped: boolean } | undefined;
  /** The buttons. */
  actions: (chosen: ChosenRows) => ReactNode;
};

/** What is chosen, what can be done with it, and once a whole page is, the offer to choose all the others that match. */
export function DataTableBulk({ choosing, rowCount }: { choosing: DataTableChoosing; rowCount: number }) {
  const { chosen, words, matching } = choosing;
  if (chosen.ids.length === 0 && !chosen.isEverything) return null;
  const count = chosen.isEverything && matching ? matching : { count: chosen.ids.length, isCapped: false };
  const isMore = matching && (matching.isCapped || matching.count > chosen.ids.length);
  const offersMore = isMore && !chosen.isEverything && chosen.ids.length >= rowCount;
  return (
    <BulkBar
      text={`${chosen.isEverything ? "All " : ""}${resultCountText(count, words)} chosen`}
      onClear={choosing.clear}
      everything={
        offersMore
          ? {
              label: `Choose all ${resultCountText(matching, words)} that match`,
              onChoose: () => choosing.choose({ ids: [], isEverything: true }),
            }
          : undefined
      }
    >
      {choosing.actions(chosen)}
    </BulkBar>
  );
}
