/**
 * Cuts a text the way Gemini streams a transcription: one to three words at a time, the space leading the word, and now
 * and then a long word in two. Joined without anything between them, the fragments are the text.
 */
export function textFragments(text: string): string[] {
  const words = text.match(/\s*\S+\s*$|\s*\S+/g) ?? [];
  const fragments: string[] = [];
  for (let index = 0; index < words.length; ) {
    const count = 1 + ((index * 7 + words.length) % 3);
    const group = words.slice(index, index + count);
    const [only] = group;
    if (only !== undefined && group.length === 1 && only.length > 8) fragments.push(only.slice(0, 5), only.slice(5));
    else fragments.push(group.join(""));
    index += count;
  }
  return fragments;
}
