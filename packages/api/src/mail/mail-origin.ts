import { type MailBrand, ownBrand } from "./mail-brand.ts";

/** Where a mail comes from, for those who wonder: the same sentence in the HTML and in the text. */
export function originOf(brand: MailBrand): string {
  if (brand === ownBrand) return "Sent by Mockingbird, where people practise interviews.";
  const questions = brand.contactEmail ? ` Questions go to ${brand.contactEmail}.` : "";
  return `Sent by Mockingbird for ${brand.name}.${questions}`;
}
