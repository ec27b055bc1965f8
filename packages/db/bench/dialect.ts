import type { Provider } from "../src/client/provider.ts";

/** What the two databases say differently in the SQL of this benchmark. */
export interface Dialect {
  /** A number with leading zeros, as text. */
  padded(expression: string, digits: number): string;
  /** A moment, from seconds since 1970. */
  moment(seconds: string): string;
  json(literal: string): string;
  analyze: string;
}

export const dialects: Record<Provider, Dialect> = {
  sqlite: {
    padded: (expression, digits) => `printf('%0${digits}d', ${expression})`,
    moment: (seconds) => `strftime('%Y-%m-%dT%H:%M:%f+00:00', ${seconds}, 'unixepoch')`,
    json: (literal) => `'${literal}'`,
    analyze: "ANALYZE",
  },
  postgresql: {
    padded: (expression, digits) => `lpad((${expression})::text, ${digits}, '0')`,
    moment: (seconds) => `(to_timestamp(${seconds}) AT TIME ZONE 'UTC')`,
    json: (literal) => `'${literal}'::jsonb`,
    analyze: "VACUUM ANALYZE",
  },
};
