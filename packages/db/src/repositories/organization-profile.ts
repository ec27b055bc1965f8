import type { SystemTx, TenantTx } from "../tenant/tenant-tx.ts";
import { type AuditDetails, recordAuditEvent } from "./audit-events.ts";

/** What an organisation says of itself to its candidates. */
export async function readOrganizationProfile(tx: TenantTx) {
  const { organization } = await tx.membership.findFirstOrThrow({
    select: { organization: { select: { name: true, timeZone: true } } },
  });
  const settings = await tx.organizationSettings.findFirst({
    select: { contactEmail: true, welcomeText: true, accentColor: true },
  });
  const logo = await tx.organizationLogo.findFirst({ select: { hash: true } });
  const { contactEmail = null, welcomeText = null, accentColor = null } = settings ?? {};
  return { ...organization, contactEmail, welcomeText, accentColor, logoHash: logo?.hash ?? null };
}

/** Sets what staff set for themselves; what is not named stays. */
export async function saveOrganizationSettings(
  tx: Pick<TenantTx, "orgId" | "organizationSettings">,
  change: { contactEmail?: string | null; welcomeText?: string | null; accentColor?: string | null },
): Promise<void> {
  const { orgId } = tx;
  await tx.organizationSettings.upsert({
    where: { orgId_id: { orgId, id: "settings" } },
    create: { orgId, id: "settings", ...change },
    update: change,
  });
}

/** Changes an organisation's own row, which is global, with its settings and the event that says so: all of it or none. */
export async function saveOrganizationProfile(
  tx: SystemTx,
  orgId: string,
  profile: { name: string; timeZone: string; contactEmail: string | null; welcomeText: string | null },
  event: { actor: string; action: string; subjectId: string; details: AuditDetails },
): Promise<void> {
  const { name, timeZone, ...settings } = profile;
  await tx.organization.update({ where: { id: orgId }, data: { name, timeZone } });
  await saveOrganizationSettings({ orgId, organizationSettings: tx.organizationSettings }, settings);
  await recordAuditEvent({ orgId, auditEvent: tx.auditEvent, auditHead: tx.auditHead }, event);
}

/** The logo of this name, for whoever asks for it; `null` when there is none, or another by now. */
export function findLogo(tx: TenantTx, hash: string) {
  return tx.organizationLogo.findFirst({ where: { hash }, select: { contentType: true, content: true } });
}

export async function saveLogo(
  tx: TenantTx,
  logo: { contentType: string; content: string; hash: string },
  now: Date,
): Promise<void> {
  const { orgId } = tx;
  const row = { ...logo, updatedAt: now };
  await tx.organizationLogo.upsert({
    where: { orgId_id: { orgId, id: "logo" } },
    create: { orgId, id: "logo", ...row },
    update: row,
  });
}

/** Answers whether there was one. */
export async function removeLogo(tx: TenantTx): Promise<boolean> {
  const { count } = await tx.organizationLogo.deleteMany({ where: { id: "logo" } });
  return count === 1;
}
