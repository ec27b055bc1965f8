import type { MailBrand } from "./mail-brand.ts";
import type { MailContent } from "./mail-content.ts";
import { originOf } from "./mail-origin.ts";

/** The same mail for programs that show text, and for people who prefer it. */
export function mailText({ title, paragraphs, facts, action, notes }: MailContent, brand: MailBrand): string {
  const factLines = facts.map(({ label, value }) => `${label}: ${value}`).join("\n");
  const parts = [
    brand.name,
    title,
    ...paragraphs,
    ...(factLines === "" ? [] : [factLines]),
    `${action.label}:\n${action.url}`,
    ...notes,
    `-- \n${originOf(brand)}`,
  ];
  return `${parts.join("\n\n")}\n`;
}
