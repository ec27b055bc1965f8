/**
 * What staff find and sort a member by: name, then address, in lower case. Made here, because the two databases do not
 * agree on what lower case is beyond A to Z.
 */
export function memberSearchText({ name, email }: { name: string; email: string }): string {
  return `${name}\n${email}`.toLowerCase();
}
