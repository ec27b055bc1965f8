import type { TenantTx } from "@mockingbird/db";
import type { Capability } from "@mockingbird/domain";
import type { z } from "zod";
import type { Viewer } from "../views/viewer.ts";

export type Cell = string | number | boolean | null;

/** What a stretch of a table is read with. */
export interface Asked<Input> {
  viewer: Viewer;
  now: Date;
  input: Input;
  /** What the stretch before answered as `nextAfter`. */
  after: string | null;
  take: number;
}

export interface Stretch {
  rows: Cell[][];
  nextAfter: string | null;
}

/** A table of the console as a file: who may have it, what it can be narrowed by, and its rows, a stretch at a time. */
export interface ExportTable<Schema extends z.ZodType = z.ZodType> {
  capability: Capability;
  /** The list's own input, so that the file holds what the page shows. */
  input: Schema;
  header: readonly string[];
  read(tx: TenantTx, asked: Asked<z.output<Schema>>): Promise<Stretch>;
}

/** A table whose `read` knows its input by its schema. */
export const exportTable = <Schema extends z.ZodType>(table: ExportTable<Schema>): ExportTable<Schema> => table;

/** The last of a stretch that was full, behind which more may follow. */
export function nextAfterOf(rows: readonly { id: string }[], take: number): string | null {
  return rows.length < take ? null : (rows.at(-1)?.id ?? null);
}

export const iso = (moment: Date | null): string => moment?.toISOString() ?? "";
