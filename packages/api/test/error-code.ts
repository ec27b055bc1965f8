import type { ErrorCode } from "@mockingbird/domain";
import { errorCodeOf } from "../src/trpc/error-mapper.ts";

/** The code a call is refused with; `null` when it is not. */
export function codeOf(call: Promise<unknown>): Promise<ErrorCode | null> {
  return call.then(
    () => null,
    (error: unknown) => errorCodeOf(error),
  );
}
