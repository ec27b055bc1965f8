import { describe, expect, test } from "vitest";
import { accentColorSchema, accentsOf, ownAccents } from "./accent-color.ts";
import { contrastRatio } from "./contrast-ratio.ts";

const hues = Array.from({ length: 36 }, (_, index) => index * 10);
const hex = (share: number) =>
  Math.round(share * 255)
    .toString(16)
    .padStart(2, "0");
/** A colour of every hue at some lightness, from HSL. */
function colourOf(hue: number, lightness: number): string {
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    return lightness - 0.8 * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return `#${[0, 8, 4].map((n) => hex(channel(n))).join("")}`;
}

describe("an organisation's accent", () => {
  test.each([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9, 1])(
    "is read on every ground of both themes, at lightness %s",
    (l) => {
      for (const colour of hues.map((hue) => colourOf(hue, l))) {
        const { light, dark } = accentsOf(colour);
        for (const ground of ["#fbfaf7", "#ffffff", "#f3f0e9", "#efebe2", light.accentWash]) {
          expect(contrastRatio(light.accent, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(4.5);
        }
        for (const ground of ["#12161b", "#1a2027", "#0d1115", "#222a33", dark.accentWash]) {
          expect(contrastRatio(dark.accent, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(4.5);
        }
        for (const { accent, accentStrong, onAccent } of [light, dark]) {
          expect(contrastRatio(onAccent, accent), `on ${accent} from ${colour}`).toBeGreaterThanOrEqual(4.5);
          expect(contrastRatio(onAccent, accentStrong), `on ${accentStrong} from ${colour}`).toBeGreaterThanOrEqual(
            4.5,
          );
        }
      }
    },
  );

  test("is taken as it is in the light where it can be read, and ours stands in where it cannot", () => {
    expect(accentsOf("#7a1f3d")).toMatchObject({ isReadable: true, light: { accent: "#7a1f3d" } });
    expect(accentsOf("#ffd400")).toEqual({ ...ownAccents, isReadable: false });
    expect(accentsOf(null)).toEqual({ ...ownAccents, isReadable: true });
  });

  test("is written in six digits, in any case", () => {
    expect(accentColorSchema.parse(" #0F6F69 ")).toBe("#0f6f69");
    for (const wrong of ["teal", "#0f6", "#0f6f69ff", "0f6f69", "#0f6f6g", "url(x)"]) {
      expect(accentColorSchema.safeParse(wrong).success, wrong).toBe(false);
    }
  });
});
