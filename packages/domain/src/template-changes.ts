import { z } from "zod";
import type { Criterion } from "./rubric.ts";
import type { TemplateQuestion, TemplateVersion } from "./template-version.ts";

const settingSchema = z.enum(["role", "drawCount", "followUpDepth", "durationSeconds", "isGraded"]);

/** One difference between two versions of a template. A question or criterion is the same one when its id is. */
export const templateChangeSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("setting"),
    setting: settingSchema,
    before: z.union([z.string(), z.number(), z.boolean()]),
    after: z.union([z.string(), z.number(), z.boolean()]),
  }),
  z.object({
    kind: z.enum(["question", "criterion"]),
    id: z.string(),
    change: z.enum(["added", "removed", "moved"]),
    /** The question, or the criterion's name. */
    text: z.string(),
  }),
  z.object({
    kind: z.literal("wording"),
    of: z.enum(["question", "criterion", "description", "level"]),
    id: z.string(),
    /** The criterion it belongs to, as it is called after the change; empty for a question. */
    within: z.string(),
    /** From 1; null except of a level. */
    level: z.int().nullable(),
    /** Empty where there was none, such as a level that is new. */
    before: z.string(),
    after: z.string(),
  }),
  z.object({ kind: z.literal("asked"), id: z.string(), text: z.string(), isAlways: z.boolean() }),
]);
export type TemplateChange = z.infer<typeof templateChangeSchema>;

/** What to do to `before` to get `after`: settings first, then questions, then the rubric, each in the order of `after`. */
export function findTemplateChanges(before: TemplateVersion, after: TemplateVersion): TemplateChange[] {
  return [
    ...findSettingChanges(before, after),
    ...findListChanges("question", before.questions, after.questions, ({ text }) => text),
    ...pairsOf(before.questions, after.questions).flatMap(([was, is]) => findQuestionChanges(was, is)),
    ...findListChanges("criterion", before.rubric.criteria, after.rubric.criteria, ({ name }) => name),
    ...pairsOf(before.rubric.criteria, after.rubric.criteria).flatMap(([was, is]) => findCriterionChanges(was, is)),
  ];
}

function findSettingChanges(before: TemplateVersion, after: TemplateVersion): TemplateChange[] {
  return settingSchema.options
    .filter((setting) => before[setting] !== after[setting])
    .map((setting) => ({ kind: "setting", setting, before: before[setting], after: after[setting] }));
}

function findQuestionChanges(was: TemplateQuestion, is: TemplateQuestion): TemplateChange[] {
  const { id, text, isAlways } = is;
  const asked: TemplateChange[] = was.isAlways === isAlways ? [] : [{ kind: "asked", id, text, isAlways }];
  return [...findWording({ of: "question", id, within: "", level: null }, was.text, text), ...asked];
}

function findCriterionChanges(was: Criterion, is: Criterion): TemplateChange[] {
  const { id, name: within } = is;
  const levels = Array.from({ length: Math.max(was.anchors.length, is.anchors.length) }, (_, index) =>
    findWording({ of: "level", id, within, level: index + 1 }, was.anchors[index] ?? "", is.anchors[index] ?? ""),
  );
  return [
    ...findWording({ of: "criterion", id, within, level: null }, was.name, is.name),
    ...findWording({ of: "description", id, within, level: null }, was.description, is.description),
    ...levels.flat(),
  ];
}

type Place = Omit<Extract<TemplateChange, { kind: "wording" }>, "kind" | "before" | "after">;

function findWording(place: Place, before: string, after: string): TemplateChange[] {
  return before === after ? [] : [{ kind: "wording", ...place, before, after }];
}

function pairsOf<Item extends { id: string }>(before: readonly Item[], after: readonly Item[]): [Item, Item][] {
  return after.flatMap((is) => {
    const was = before.find(({ id }) => id === is.id);
    return was ? [[was, is] satisfies [Item, Item]] : [];
  });
}

function findListChanges<Item extends { id: string }>(
  kind: "question" | "criterion",
  before: readonly Item[],
  after: readonly Item[],
  textOf: (item: Item) => string,
): TemplateChange[] {
  const say = (change: "added" | "removed" | "moved") => (item: Item) => ({
    kind,
    id: item.id,
    change,
    text: textOf(item),
  });
  const has = (items: readonly Item[], { id }: Item) => items.some((item) => item.id === id);
  const staying = after.filter((item) => has(before, item));
  const settled = longestRising(staying.map(({ id }) => before.findIndex((item) => item.id === id)));
  return [
    ...before.filter((item) => !has(after, item)).map(say("removed")),
    ...after.filter((item) => !has(before, item)).map(say("added")),
    ...staying.filter((_, index) => !settled.has(index)).map(say("moved")),
  ];
}

/** Indexes of a longest rising subsequence: whatever is not in it has moved, and as little as possible has. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const best: number[][] = [];
  for (const [index, value] of values.entries()) {
    let longest: number[] = [];
    for (const [earlier, chain] of best.entries()) {
      if ((values[earlier] ?? value) < value && chain.length > longest.length) longest = chain;
    }
    best.push([...longest, index]);
  }
  return new Set(best.reduce<number[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []));
}
