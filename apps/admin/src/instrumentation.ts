import { notePeerAddress } from "@mockingbird/api/note-peer-address";

/** Next calls it once, before the first request. */
export function register(): void {
  notePeerAddress();
}
