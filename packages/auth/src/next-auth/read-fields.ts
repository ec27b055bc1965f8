import { readBody } from "./read-body.ts";

const bodyBytesMax = 16 * 1024;

/** Form or JSON fields as text, `{}` for no body, `null` for one that is too large. */
export async function readFields(request: Request): Promise<Record<string, string> | null> {
  const body = await readBody(request, bodyBytesMax);
  if (body === null) return null;
  const text = new TextDecoder().decode(body);
  if (!request.headers.get("content-type")?.includes("json")) return Object.fromEntries(new URLSearchParams(text));
  const parsed = parseJson(text);
  const fields = typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : [];
  return Object.fromEntries(fields.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
