import { Callout } from "@mockingbird/ui/server";

const listFormat = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** For admins who are not owners: they see everything here, and this is whom to ask. */
export function WhoChangesIt({ owners }: { owners: readonly string[] }) {
  const whom = owners.length > 0 ? `Ask ${listFormat.format(owners)}.` : "Ask one of them.";
  return <Callout title="Only owners change the plan and what may be spent.">{whom}</Callout>;
}
