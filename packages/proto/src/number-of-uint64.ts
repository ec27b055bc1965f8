import type { interview_prep } from "./generated/interview-prep.js";

type Uint64 = interview_prep.IPing["clientTime"];

/** protobufjs reads a uint64 as a Long object; our times in milliseconds stay far below 2^53. */
export function numberOfUint64(value: Uint64): number {
  if (value === null || value === undefined) return 0;
  return typeof value === "number" ? value : value.toNumber();
}
