import { apiClient, refusalOf } from "../../../api-client.ts";
import type { Pass } from "./connection-state.ts";
import { PassRefusedError } from "./interview-connection.ts";

/** A pass for one connection. Throws PassRefusedError when the backend says no; anything else means it was not reached. */
export async function requestPass(interviewId: string): Promise<Pass> {
  try {
    return await apiClient.interview.generateWorkerToken.mutate({ interviewId });
  } catch (error) {
    const refusal = refusalOf(error);
    // A backend that fails may work a moment later; one that refuses will not.
    if (!refusal || refusal.code === "INTERNAL" || refusal.code === "TOO_MANY_REQUESTS") throw error;
    throw new PassRefusedError(refusal.sentence, refusal.code === "INTERVIEW_OVER");
  }
}
