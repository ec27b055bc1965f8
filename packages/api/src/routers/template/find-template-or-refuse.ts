import { findTemplate, findTemplateVersion, type TemplateRecord, type TenantTx } from "@mockingbird/db";
import { DomainError, type TemplateVersion } from "@mockingbird/domain";
import { toTemplateVersion } from "../../mapping/to-template-version.ts";

export async function findTemplateOrRefuse(tx: TenantTx, templateId: string): Promise<TemplateRecord> {
  const template = await findTemplate(tx, templateId);
  if (!template) throw new DomainError("NOT_FOUND");
  return template;
}

export async function findVersionOrRefuse(tx: TenantTx, templateId: string, version: number): Promise<TemplateVersion> {
  const row = await findTemplateVersion(tx, templateId, version);
  if (!row) throw new DomainError("NOT_FOUND");
  return toTemplateVersion(row);
}
