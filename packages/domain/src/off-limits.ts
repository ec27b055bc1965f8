/**
 * What feedback never judges: how somebody looks, sounds or feels. Inferring emotions in education and at work is
 * unlawful in the EU (Regulation 2024/1689, article 5, 1 (f)), and a transcript shows none of the rest.
 */
const offLimits =
  /\b(eye[\s-]contact|gaze|facial|body language|posture|gestures?|smil(?:e|es|ed|ing)|appearance|accents?|pronunciation|native speaker|tone of voice|pitch|confiden(?:ce|t|tly)|nervous(?:ness|ly)?|anxi(?:ety|ous)|enthusias(?:m|tic|tically)|emotion(?:s|al|ally)?|charisma|charming|personality|mood|passion(?:ate|ately)?)\b/i;

/** The first word of the text that judges what nobody may judge; undefined when there is none. */
export function findOffLimits(text: string): string | undefined {
  return offLimits.exec(text)?.[0];
}
