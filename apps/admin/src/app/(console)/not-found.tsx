import { NothingHere } from "../../features/page-message/index.ts";

/** Inside the console's frame, which brings the page's one `main`. */
export default function NotFound() {
  return <NothingHere />;
}
