import { getWebCaller } from "@mockingbird/api/web";
import { redirect } from "next/navigation";
import { cache } from "react";

/** Who is signed in and what they may call, or `null`. Looked up once for each request. */
export const readSession = cache(getWebCaller);

/** Who is signed in, and what they may call; people who are signed out go to the door and come back to `path`. */
export async function requireCandidate(path: string) {
  const session = await readSession();
  if (!session) redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  return session;
}
