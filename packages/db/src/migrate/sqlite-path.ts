/** The file that a `file:` address names; a relative one starts at the working directory, as libSQL takes it. */
export function sqlitePath(databaseUrl: string): string {
  return decodeURIComponent(databaseUrl.replace(/^file:(\/\/(?=\/))?/, "").replace(/[?#].*$/, ""));
}
