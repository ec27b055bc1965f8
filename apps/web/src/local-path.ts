/** Where to go after signing in: a path of this site, whatever the query says. Anything else becomes the list. */
export function localPath(target: string | undefined): string {
  if (!target) return "/";
  const here = "http://here.invalid";
  const url = URL.parse(target, here);
  if (!url) return "/";
  // next-auth adds the address of this site to what it was given; only the path of it is wanted. A browser would read two slashes
  // as the beginning of another site's address.
  const path = `${url.pathname}${url.search}`;
  return /^\/(?!\/)/.test(path) ? path : "/";
}
