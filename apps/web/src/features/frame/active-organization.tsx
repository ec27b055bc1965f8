"use client";

import type { Viewer } from "@mockingbird/api/views";
import { OrganizationSwitcher, toast } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { apiClient, sentenceOf } from "../../api-client.ts";

export function ActiveOrganization({ viewer }: { viewer: Viewer }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const switchTo = (organizationId: string) =>
    start(async () => {
      try {
        await apiClient.user.switchOrganization.mutate({ organizationId });
        router.push("/");
        router.refresh();
      } catch (error) {
        toast.error("The organisation was not switched", { description: sentenceOf(error) });
      }
    });
  return (
    <OrganizationSwitcher
      activeId={viewer.organization.id}
      organizations={viewer.organizations.map(({ id, name }) => ({ id, name, note: "Candidate" }))}
      onSwitch={switchTo}
      busy={busy}
    />
  );
}
