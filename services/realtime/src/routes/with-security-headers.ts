const headersOfEverything = {
  "cache-control": "no-store",
  // Nothing here is a page, and no other site's page reads it.
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};
const twoYearsSeconds = 63_072_000;

/** An answer with what every answer of the Worker carries. A socket's is left alone: nothing reads its headers. */
export function withSecurityHeaders(request: Request, response: Response): Response {
  if (response.webSocket) return response;
  const answer = new Response(response.body, response);
  for (const [name, value] of Object.entries(headersOfEverything)) answer.headers.set(name, value);
  if (new URL(request.url).protocol === "https:") {
    answer.headers.set("strict-transport-security", `max-age=${twoYearsSeconds}; includeSubDomains`);
  }
  return answer;
}
