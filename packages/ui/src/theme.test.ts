import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { contrastRatio } from "./contrast-ratio.ts";

const css = await readFile(new URL("./theme.css", import.meta.url), "utf8");

function coloursIn(block: string): Map<string, string> {
  const colours = new Map<string, string>();
  for (const [, name, value] of block.matchAll(/--color-([a-z-]+):\s*(#[0-9a-f]{6});/g)) {
    if (name && value) colours.set(name, value);
  }
  return colours;
}

const darkStart = css.indexOf('[data-theme="dark"] {');
const light = coloursIn(css.slice(0, darkStart));
const dark = coloursIn(css.slice(darkStart));
const themes = { light, dark };

const grounds = ["paper", "raised", "sunken", "hover"];
const onEveryGround = (ink: string): [string, string][] => grounds.map((ground) => [ink, ground]);

/** WCAG 2.2 AA for text: 4.5. Every one of these pairs is text somewhere. */
const textPairs: [string, string][] = [
  ...["ink", "ink-soft", "ink-muted"].flatMap(onEveryGround),
  ...["accent", "accent-strong", "danger-ink", "live-ink"].flatMap((ink): [string, string][] => [
    [ink, "paper"],
    [ink, "raised"],
  ]),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-danger", "danger"],
  ["on-danger", "danger-strong"],
  ["accent", "accent-wash"],
  ["accent-strong", "accent-wash"],
  ["ink", "accent-wash"],
  ["ink-muted", "accent-wash"],
  ["live-ink", "live-wash"],
  ["success-ink", "success-wash"],
  ["warning-ink", "warning-wash"],
  ["danger-ink", "danger-wash"],
  ...["accent-wash", "success-wash", "warning-wash", "danger-wash"].map((wash): [string, string] => ["ink-soft", wash]),
];

/** WCAG 2.2 AA for what one must see to operate: 3. */
const graphicPairs: [string, string][] = [
  ...["line-strong", "focus", "live", "danger", "accent"].flatMap((mark): [string, string][] => [
    [mark, "paper"],
    [mark, "raised"],
  ]),
  ["live", "live-wash"],
  ["accent", "hover"],
];

describe.each(Object.entries(themes))("%s theme", (_name, colours) => {
  const ratioOf = (front: string, ground: string) => {
    const [frontColour, groundColour] = [colours.get(front), colours.get(ground)];
    if (!frontColour || !groundColour) throw new Error(`The theme lacks ${frontColour ? ground : front}.`);
    return contrastRatio(frontColour, groundColour);
  };

  test.each(textPairs)("%s can be read on %s", (front, ground) => {
    expect(ratioOf(front, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(graphicPairs)("%s can be made out on %s", (front, ground) => {
    expect(ratioOf(front, ground)).toBeGreaterThanOrEqual(3);
  });
});

test("the dark theme changes every colour of the light one", () => {
  expect([...dark.keys()].sort()).toEqual([...light.keys()].sort());
});

test("the ratio is that of WCAG: 21 between black and white, 1 between equals", () => {
  expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastRatio("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrastRatio("#0f6f69", "#0f6f69")).toBe(1);
});
