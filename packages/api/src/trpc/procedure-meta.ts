import type { Capability } from "@mockingbird/domain";

/** What each procedure declares about who may call it. The census test reads it. */
export interface ProcedureMeta {
  /** Held by a person's role, `worker` for the Worker's own signed requests, or `public` for what anybody may ask. */
  capability: Capability | "worker" | "public";
}
