import type { Metadata } from "next";
import { NothingHere } from "../../features/page-message/index.ts";

export const metadata: Metadata = { title: "Not found" };

/** Inside the console's frame, which brings the page's one `main`. */
export default function NotFound() {
  return <NothingHere />;
}
