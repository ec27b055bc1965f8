import { z } from "zod";
import { channelsOf, contrastRatio } from "./contrast-ratio.ts";

/** An organisation's colour, as it enters it. */
export const accentColorSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, "A colour is written as # and six digits or letters from a to f, such as #0f6f69.");

/** One accent in one theme, and what is drawn with it. */
export interface Accent {
  /** Links, and the ground of buttons. */
  accent: string;
  /** The same under the pointer. */
  accentStrong: string;
  /** Words on the accent. */
  onAccent: string;
  /** A quiet ground for what is chosen; the accent is readable on it. */
  accentWash: string;
}

/** Our own, as packages/ui has them in its theme. */
export const ownAccents = {
  light: { accent: "#0f6f69", accentStrong: "#0b5752", onAccent: "#ffffff", accentWash: "#e0efec" },
  dark: { accent: "#63c2b8", accentStrong: "#86d4cb", onAccent: "#0a1d1c", accentWash: "#15312f" },
} as const satisfies Record<"light" | "dark", Accent>;

/** What the accent is read on, in both themes: paper, raised, sunken and hovered ground. */
const grounds = {
  light: ["#fbfaf7", "#ffffff", "#f3f0e9", "#efebe2"],
  dark: ["#12161b", "#1a2027", "#0d1115", "#222a33"],
} as const;
/** WCAG 2.2 AA for text of any size. */
const contrastMin = 4.5;
/** A step towards white or black, small enough that the eye does not miss the colour it could have had. */
const step = 0.04;

/** `one`, moved by a share from 0 to 1 towards `other`. */
function mix(one: string, other: string, share: number): string {
  const target = channelsOf(other);
  const mixed = channelsOf(one).map((channel, index) => Math.round(channel + ((target[index] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

const readsOn = (colour: string, ground: readonly string[]) =>
  ground.every((each) => contrastRatio(colour, each) >= contrastMin);

/**
 * An organisation's colour as both themes may use it. In the light it is taken as it is, or, where it cannot be read on
 * paper, not at all: ours stands in its place. At night it is lightened until it can be read, as ours is.
 */
export function accentsOf(colour: string | null): { light: Accent; dark: Accent; isReadable: boolean } {
  const given = colour === null ? null : accentColorSchema.parse(colour);
  if (given === null || !readsOn(given, grounds.light)) return { ...ownAccents, isReadable: given === null };
  const light = {
    accent: given,
    accentStrong: mix(given, "#000000", 0.22),
    onAccent: "#ffffff",
    accentWash: washOf(given, "#ffffff"),
  };
  let accent = given;
  for (let share = 0; !readsOn(accent, grounds.dark) && share < 1; share += step) accent = mix(given, "#ffffff", share);
  const dark = {
    accent,
    accentStrong: mix(accent, "#ffffff", 0.25),
    onAccent: mix(given, "#000000", 0.75),
    accentWash: washOf(accent, "#0d1115"),
  };
  return { light, dark, isReadable: true };
}

/** The strongest tint of the accent on which the accent itself is still read. */
function washOf(accent: string, ground: string): string {
  for (let share = 0.12; share > 0; share -= 0.02) {
    const wash = mix(ground, accent, share);
    if (contrastRatio(accent, wash) >= contrastMin) return wash;
  }
  return ground;
}
