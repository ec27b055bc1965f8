import type { Role } from "@mockingbird/domain";
import type { AuthApp } from "./auth-app.ts";

export interface Person {
  id: string;
  email: string;
  name: string;
}

/** Somebody's present role in one organisation. */
export interface Place {
  orgId: string;
  role: Role;
}

/** How somebody proved who they are; `trial`: from the console, to try the interviewer that they write. */
export type SignInMethod = "email" | "invitation" | "demo" | "trial";

export interface NewSession {
  id: string;
  userId: string;
  app: AuthApp;
  activeOrgId: string;
  method: SignInMethod;
  /** Browser and system in words. */
  device: string | null;
  expiresAt: Date;
}

/** What somebody brings who accepts an invitation. */
export interface Acceptance {
  app: AuthApp;
  token: string;
  /** What a person we do not know yet wants to be called. */
  name: string | null;
  /** The session of the browser it is accepted in, open or not. */
  sessionId: string | null;
}

/** What sign-in needs of a database. packages/api provides it. */
export interface AuthStore {
  /** `email` in canonical form. */
  findPersonByEmail(email: string): Promise<Person | null>;
  /** Memberships that have not been removed, ordered by the organisation's name. */
  listPlaces(userId: string): Promise<Place[]>;
  /** Keeps the link, unless its address has `liveMax` unused ones already. Answers whether it was kept. */
  saveMagicLink(link: { tokenHash: string; email: string; expiresAt: Date }, liveMax: number): Promise<boolean>;
  /** Removes the link and answers it, to one caller only. */
  takeMagicLink(tokenHash: string): Promise<{ email: string; expiresAt: Date } | null>;
  /** Opens the session and ends the one that the same browser had before. */
  openSession(session: NewSession, earlierSessionId: string | null): Promise<void>;
  isSessionOpen(id: string, app: AuthApp): Promise<boolean>;
  revokeSession(id: string): Promise<void>;
  /** Uses the invitation up, for one caller only, and gives its person their place. */
  acceptInvitation(
    acceptance: Acceptance,
  ): Promise<{ person: Person; orgId: string } | { refusal: "InvitationClosed" | "InvitationForSomebodyElse" }>;
}
