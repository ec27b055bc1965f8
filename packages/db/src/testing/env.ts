/** Points everything that reads `DATABASE_URL` in this process, and in those it starts, at one database. */
export function setDatabaseUrl(url: string): void {
  process.env.DATABASE_URL = url;
}

/** The seed of an earlier run of the property test, to do the same again. */
export function readPropertySeed(): number | undefined {
  const seed = process.env.TENANT_ISOLATION_SEED;
  return seed === undefined ? undefined : Number(seed);
}
