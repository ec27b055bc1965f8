/** Somebody who has or had a place. */
export interface KnownMember {
  id: string;
  email: string;
  role: string;
  isRemoved: boolean;
  externalId: string | null;
  cohortIds: Set<string>;
}

/** Somebody who is invited. */
export interface KnownInvitation {
  id: string;
  email: string;
  role: string;
  name: string | null;
  externalId: string | null;
  cohortIds: Set<string>;
}

/** What the rows of a list are compared with: who is here, who is invited, and which cohorts there are. */
export interface ImportState {
  members: KnownMember[];
  invitations: KnownInvitation[];
  cohorts: { id: string; name: string }[];
}
