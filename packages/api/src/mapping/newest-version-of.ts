import type { TemplateRecord } from "@mockingbird/db";
import { DomainError, type TemplateVersion } from "@mockingbird/domain";
import { toTemplateVersion } from "./to-template-version.ts";

/** The version of a template that new interviews are made with. */
export function newestVersionOf({ versions: [newest] }: TemplateRecord): {
  id: string;
  version: number;
  content: TemplateVersion;
} {
  if (!newest) throw new DomainError("INTERNAL", "The template has no version.");
  return { id: newest.id, version: newest.version, content: toTemplateVersion(newest) };
}
