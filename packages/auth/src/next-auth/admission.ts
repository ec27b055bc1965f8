import { type AuthApp, appAdmits } from "./auth-app.ts";
import type { AuthSettings } from "./auth-settings.ts";
import type { Place } from "./auth-store.ts";
import type { SignInError } from "./sign-in-error.ts";

type Admission = { place: Place } | { refusal: SignInError };

function refusalOf(app: AuthApp, places: Place[]): SignInError {
  if (places.length === 0) return "NoPlace";
  return app === "admin" ? "StaffOnly" : "CandidatesOnly";
}

/** Whether a person may enter this app, and where they arrive. `orgId` narrows it to one organisation; `method` is how they sign in. */
export async function admit(
  { app, store }: Pick<AuthSettings, "app" | "store">,
  userId: string,
  orgId?: string,
  method?: string,
): Promise<Admission> {
  const places = (await store.listPlaces(userId)).filter((place) => orgId === undefined || place.orgId === orgId);
  const place = places.find(({ role }) => appAdmits(app, role, method));
  return place ? { place } : { refusal: refusalOf(app, places) };
}
