/** Where both apps serve a logo. Its hash is in the path, so that browsers may keep it for good. */
export function logoPathOf(orgId: string, hash: string): string {
  return `/api/logo/${encodeURIComponent(orgId)}/${encodeURIComponent(hash)}`;
}
