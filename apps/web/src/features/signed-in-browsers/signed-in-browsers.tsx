"use client";

import type { OwnSession } from "@mockingbird/api/views";
import { BrowserList, PageHeader, toast } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { apiClient, sentenceOf } from "../../api-client.ts";

const places: Record<OwnSession["app"], string> = { web: "Interviews", admin: "Console" };

export function SignedInBrowsers({ sessions, timeZone }: { sessions: OwnSession[]; timeZone: string }) {
  const router = useRouter();

  const signOut = async (sessionId: string) => {
    try {
      await apiClient.session.revoke.mutate({ sessionId });
      toast.success("That browser is signed out");
    } catch (error) {
      toast.error("That browser was not signed out", { description: sentenceOf(error) });
    }
    router.refresh();
  };
  const signOutEverywhere = async () => {
    try {
      await apiClient.session.signOutEverywhere.mutate();
      // A whole new page load, so that nothing of the person stays in memory.
      window.location.assign("/sign-in");
    } catch (error) {
      toast.error("You are still signed in", { description: sentenceOf(error) });
    }
  };

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="Signed-in browsers"
        description="Everywhere you are signed in. A browser that is not used signs itself out after a while."
      />
      <BrowserList
        browsers={sessions.map(({ sessionId, app, ...session }) => ({ ...session, id: sessionId, place: places[app] }))}
        timeZone={timeZone}
        onSignOut={signOut}
        onSignOutEverywhere={signOutEverywhere}
      />
    </div>
  );
}
