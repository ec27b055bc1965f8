import { type TemplatePageInput, templatePageInputSchema } from "@mockingbird/api/views";
import type { AddressQuery } from "../../../address-query.ts";
import { readTableAddress, type TableDefaults } from "../../data-table/index.ts";

export const templateTableDefaults: TableDefaults = { sorts: [{ id: "createdAt", direction: "desc" }] };

type After = NonNullable<TemplatePageInput["after"]>;
const afterSchema = templatePageInputSchema.shape.after;

/** Where a page begins, as it stands in the address. */
export function writeAfter({ createdAt, templateId }: After): string {
  return `${createdAt}_${templateId}`;
}

function readAfter(text: string | null): After | null {
  const [createdAt, ...rest] = (text ?? "").split("_");
  return afterSchema.safeParse({ createdAt, templateId: rest.join("_") }).data ?? null;
}

/** What the list is asked for, from the address. What makes no sense there counts as absent. */
export function readTemplateListState(query: AddressQuery): TemplatePageInput {
  const { search, after } = readTableAddress(query, templateTableDefaults);
  const isGraded = query.kind === "graded" ? true : query.kind === "practice" ? false : undefined;
  return templatePageInputSchema.parse({
    search,
    isArchived: query.archived === "yes",
    ...(isGraded !== undefined && { isGraded }),
    after: readAfter(after),
  });
}
