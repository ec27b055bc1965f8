import type { Capability } from "@mockingbird/domain";

/** What each procedure declares about who may call it. The census test reads it. */
export interface ProcedureMeta {
  /** Held by a person's role, `worker` for the Worker's signed requests about an interview, `clock` for those that its clock starts, or `public` for what anybody may ask. */
  capability: Capability | "worker" | "clock" | "public";
}
