interface TextPart {
  kind: "text" | "link";
  value: string;
  /** Where it begins. */
  at: number;
}

/** A plain text cut into what is a web address and what is not; joined again it is the same text. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g)) {
    if (match.index > end) parts.push({ kind: "text", value: text.slice(end, match.index), at: end });
    parts.push({ kind: "link", value: match[0], at: match.index });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: "text", value: text.slice(end), at: end });
  return parts;
}
