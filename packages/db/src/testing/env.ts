/** Points everything that reads `DATABASE_URL` in this process, and in those it starts, at one database. */
export function setDatabaseUrl(url: string): void {
  process.env.DATABASE_URL = url;
}
