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
  openSession(session: {
    id: string;
    userId: string;
    app: AuthApp;
    activeOrgId: string;
    expiresAt: Date;
  }): Promise<void>;
  isSessionOpen(id: string, app: AuthApp): Promise<boolean>;
  revokeSession(id: string): Promise<void>;
}
