/** Whose uses are counted together: a network address, somebody's account, an organisation, an e-mail address, or an API key. */
type Subject = "address" | "account" | "organization" | "email" | "key";

interface RateLimit {
  per: Subject;
  /** Uses in one window. */
  uses: number;
  /** The window begins with the first use. */
  windowSeconds: number;
}

const minute = 60;
const quarterHour = 15 * minute;

/**
 * How often a door may be used. What one account may do is near to what a person can do; many people share an address (a
 * class of 300 behind one campus, all starting at once), so an address may do what all of them would.
 */
export const rateLimits = {
  /** Procedures, counted one by one also when they come together. A fast reviewer asks for five a second. */
  callsByAccount: { per: "account", uses: 900, windowSeconds: minute },
  callsByOrganization: { per: "organization", uses: 18_000, windowSeconds: minute },
  callsByAddress: { per: "address", uses: 12_000, windowSeconds: minute },
  /** Procedures that need no session. Everybody of a class opens an invitation, some twice. */
  strangersCallsByAddress: { per: "address", uses: 1_200, windowSeconds: quarterHour },
  /**
   * Asking for links by mail. How many are mailed is limited to five unused ones; this bounds what the asking costs, and is
   * wide, so that nobody keeps somebody else out by asking in their name.
   */
  signInLinksByEmail: { per: "email", uses: 60, windowSeconds: quarterHour },
  signInLinksByAddress: { per: "address", uses: 600, windowSeconds: quarterHour },
  /** Uses of a link, an invitation or a demo account. */
  signInsByAddress: { per: "address", uses: 1_200, windowSeconds: quarterHour },
  /** Passes into the interview room. A connection that is lost and found every five seconds needs one each time. */
  passesByAccount: { per: "account", uses: 180, windowSeconds: quarterHour },
  /** Downloads of everything about oneself, which reads years of transcripts, or of an organisation's audit. */
  exportsByAccount: { per: "account", uses: 20, windowSeconds: quarterHour },
  /** Voices heard before one is chosen: all of them, twice. */
  voiceSamplesByAccount: { per: "account", uses: 60, windowSeconds: quarterHour },
  /** Trials of an interviewer, a minute each. */
  trialsByAccount: { per: "account", uses: 30, windowSeconds: quarterHour },
  /** Invitations mailed. The whole class, some of them twice. */
  invitationsByOrganization: { per: "organization", uses: 1_000, windowSeconds: quarterHour },
  /** Calls of an organisation's own program: pages of 200 rows, ten a second. */
  apiCallsByKey: { per: "key", uses: 600, windowSeconds: minute },
  /** Signed calls of the Worker: 300 interviews begin, ask every half a minute whether they may go on, and end. */
  workerCallsByOrganization: { per: "organization", uses: 6_000, windowSeconds: minute },
} as const satisfies Record<string, RateLimit>;

export type RateLimitName = keyof typeof rateLimits;

/** The limits that count for `Per`, such as those of an account. */
export type RateLimitPer<Per extends Subject> = {
  [Name in RateLimitName]: (typeof rateLimits)[Name]["per"] extends Per ? Name : never;
}[RateLimitName];
