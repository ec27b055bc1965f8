import { getAdminCaller } from "@mockingbird/api/admin";
import { redirect } from "next/navigation";
import { cache } from "react";

/** Who is signed in and what they may call, or `null`. Looked up once for each request. */
export const readSession = cache(getAdminCaller);

/** The same for pages that need somebody. `path` is where they come back to after signing in. */
export async function requireSession(path: string) {
  const session = await readSession();
  if (!session) redirect(`/sign-in?${new URLSearchParams({ callbackUrl: path })}`);
  return session;
}
