import { resultCountText } from "@mockingbird/ui/server";

/** "1 person", "12 people". */
export function peopleCount(count: number): string {
  return resultCountText({ count, isCapped: false }, { one: "person", many: "people" });
}
