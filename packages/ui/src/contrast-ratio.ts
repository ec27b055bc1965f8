/** Contrast of two colours written `#rrggbb`, 1 to 21. Source: WCAG 2.2, "contrast ratio" and "relative luminance". */
export function contrastRatio(one: string, other: string): number {
  const lights = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

function luminanceOf(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`Not a colour written #rrggbb: ${colour}`);
  const linear = (offset: number) => {
    const share = Number.parseInt(colour.slice(offset, offset + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}
