import type { Criterion } from "@mockingbird/domain";
import { starterTemplates } from "@mockingbird/domain/starter-templates";

/** Every criterion of the library once, by name. */
export const libraryCriteria: readonly Criterion[] = [
  ...new Map(
    starterTemplates.flatMap(({ content }) => content.rubric.criteria).map((criterion) => [criterion.id, criterion]),
  ).values(),
].sort((a, b) => a.name.localeCompare(b.name, "en"));
