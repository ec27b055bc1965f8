import { createHash } from "node:crypto";
import { canonicalJson, type TemplateVersion } from "@mockingbird/domain";

/** Stands for a template as somebody read it: whoever saves says which one they changed, and so does not undo another's work. */
export function templateRevision(template: { title: string; version: number; content: TemplateVersion }): string {
  return createHash("sha256").update(canonicalJson(template)).digest("base64url");
}
