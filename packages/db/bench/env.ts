/** The database that units of work are done in from now on. */
export function useDatabase(databaseUrl: string): void {
  process.env.DATABASE_URL = databaseUrl;
}
