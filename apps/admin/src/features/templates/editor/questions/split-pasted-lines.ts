/** "1.", "2)", "a)", "-", "•" and the like in front of a line, as lists have them. */
const bullet = /^\s*(?:[-–—•*·]|\(?\d{1,3}[.):]|\(?[a-z][.)])\s+/i;

/** The questions in a text that was pasted: a line each, without the bullets and numbers of a list. */
export function splitPastedLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(bullet, "").trim())
    .filter((line) => line !== "");
}
