import { type ErrorCode, errorCodeSchema } from "@mockingbird/domain";
import { isTRPCClientError } from "@trpc/client";
import { z } from "zod";

const dataSchema = z.object({ errorCode: errorCodeSchema });

/** The code the backend put into its answer; undefined when it gave no answer, or one that is not ours. */
export function errorCodeOf(error: unknown): ErrorCode | undefined {
  return isTRPCClientError(error) ? dataSchema.safeParse(error.data).data?.errorCode : undefined;
}
