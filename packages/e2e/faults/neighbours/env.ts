/** What the backend under test reads from its environment, as a deployment would set it. */
export interface BackendEnvironment {
  databaseUrl: string;
  webUrl: string;
  interviewTokenKey: string;
  servicePublicKey: string;
}

/** Points our packages, when they are imported next in this process, at the database and the keys of the suite. */
export function setBackendEnvironment(given: BackendEnvironment): void {
  Object.assign(process.env, {
    DATABASE_URL: given.databaseUrl,
    WEB_URL: given.webUrl,
    ADMIN_URL: given.webUrl,
    REALTIME_URL: given.webUrl,
    WEB_AUTH_SECRET: "w".repeat(43),
    INTERVIEW_TOKEN_PRIVATE_KEY: given.interviewTokenKey,
    REALTIME_SERVICE_PUBLIC_KEY: given.servicePublicKey,
    SECRETS_ENCRYPTION_KEYS: JSON.stringify([{ id: "faults", key: "k".repeat(43) }]),
  });
}

/** The one seed to run again; undefined for all of them. */
export function readFaultSeed(): number | undefined {
  const given = process.env.FAULT_SEED;
  return given === undefined || given === "" ? undefined : Number(given);
}

/** A comma-separated range for longer hunts than CI's, such as `201,1000`. */
export function readFaultSeeds(): { first: number; last: number } {
  const [first = 1, last = 200] = (process.env.FAULT_SEEDS ?? "").split(",").filter(Boolean).map(Number);
  return { first, last };
}
