const titleCharactersMax = 120;
const prefix = "Copy of ";

/** What a copy is called at first, within what a title may be. */
export function titleOfCopy(title: string): string {
  return `${prefix}${title}`.slice(0, titleCharactersMax).trim();
}
