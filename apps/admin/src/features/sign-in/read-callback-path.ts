const startPath = "/home";

/**
 * Where somebody goes after signing in. Only a path of this app counts; anything else, such as another site's address,
 * would let a link lead people away.
 */
export function readCallbackPath(value: unknown, ownUrl: string): string {
  if (typeof value !== "string" || !URL.canParse(value, ownUrl)) return startPath;
  const target = new URL(value, ownUrl);
  const isOurs = target.origin === new URL(ownUrl).origin && !target.pathname.startsWith("//");
  const isDoor = target.pathname === "/" || target.pathname.startsWith("/sign-in");
  return isOurs && !isDoor ? `${target.pathname}${target.search}` : startPath;
}
