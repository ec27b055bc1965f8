import type { Route, RouteRequest } from "./route.ts";

/** The first route for a method and path, with what stands for its `:id`. */
export function matchRoute<Answer>(
  routes: readonly Route<Answer>[],
  method: string,
  path: string,
): { answer: (request: RouteRequest) => Answer; id: string } | null {
  const parts = path.split("/");
  for (const [pattern, answer] of routes) {
    const [patternMethod, patternPath = ""] = pattern.split(" ");
    const patternParts = patternPath.split("/");
    if (patternMethod !== method || patternParts.length !== parts.length) continue;
    const place = patternParts.indexOf(":id");
    if (!patternParts.every((part, index) => index === place || part === parts[index])) continue;
    return { answer, id: place === -1 ? "" : decodeURIComponent(parts[place] ?? "") };
  }
  return null;
}
