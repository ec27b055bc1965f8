import { describe, expect, test } from "vitest";
import { organizationKindSchema } from "../organization.ts";
import { templateTitleSchema } from "../template-title.ts";
import { templateVersionSchema } from "../template-version.ts";
import { starterTemplates } from "./starter-templates.ts";

/** What a transcript cannot show, or nobody may judge somebody by. */
const notObservable =
  /\b(eyes?|eye contact|gaze|accent|pronunciation|tone of voice|confiden\w*|nervous\w*|enthusias\w*|emotion\w*|passion\w*|personality|attitude|smil\w*|energy|charisma|body language|culture fit)\b/i;

test.each(organizationKindSchema.options)("there are some for every kind of organisation: %s", (kind) => {
  expect(starterTemplates.filter((starter) => starter.kind === kind).length).toBeGreaterThanOrEqual(6);
});

test("each is known by an id and a title of its own", () => {
  for (const name of ["id", "title"] as const) {
    expect(new Set(starterTemplates.map((starter) => starter[name])).size).toBe(starterTemplates.length);
  }
});

describe.each(starterTemplates.map((starter) => [starter.title, starter] as const))("%s", (_, starter) => {
  const { title, content } = starter;
  const bank = content.questions.filter(({ isAlways }) => !isAlways);

  test("can be saved as it stands", () => {
    expect(templateVersionSchema.parse(content)).toEqual(content);
    expect(templateTitleSchema.parse(title)).toBe(title);
  });

  test("asks some of five to eight questions, and not every candidate the same", () => {
    expect(content.questions.length).toBeGreaterThanOrEqual(5);
    expect(content.questions.length).toBeLessThanOrEqual(8);
    expect(bank.length).toBeGreaterThan(content.drawCount);
    expect(content.drawCount).toBeGreaterThan(0);
  });

  test("judges by three to five criteria of four or five levels, each level its own", () => {
    const { criteria } = content.rubric;
    expect(criteria.length).toBeGreaterThanOrEqual(3);
    expect(criteria.length).toBeLessThanOrEqual(5);
    for (const { anchors, description } of criteria) {
      expect([4, 5]).toContain(anchors.length);
      expect(new Set(anchors).size).toBe(anchors.length);
      expect(description).not.toBe("");
    }
  });

  test("speaks of what somebody says, never of how they look, sound or feel", () => {
    expect(JSON.stringify(starter)).not.toMatch(notObservable);
  });
});
