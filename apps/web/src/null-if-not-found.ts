import { errorCodeOf } from "@mockingbird/api/web";

/** Lets a page answer 404 for what is not there; every other error goes on to the error page. */
export async function nullIfNotFound<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch (error) {
    if (errorCodeOf(error) === "NOT_FOUND") return null;
    throw error;
  }
}
