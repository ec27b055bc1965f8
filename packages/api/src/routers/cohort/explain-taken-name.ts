import { isUniqueViolation } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";

/** Runs what gives a cohort its name, and says so when another cohort has that name already. */
export async function explainTakenName<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError("INVALID_INPUT", "There is a cohort with this name already.", { cause: error });
  }
}
