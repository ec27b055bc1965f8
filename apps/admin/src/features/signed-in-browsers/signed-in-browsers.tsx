"use client";

import type { OwnSession } from "@mockingbird/api/views";
import { BrowserList, PageHeader, toast } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";

const places: Record<OwnSession["app"], string> = { web: "Interviews", admin: "Console" };

export function SignedInBrowsers({ sessions, timeZone }: { sessions: OwnSession[]; timeZone: string }) {
  const router = useRouter();

  const signOut = async (sessionId: string) => {
    try {
      await trpcClient.session.revoke.mutate({ sessionId });
      toast.success("That browser is signed out");
    } catch (error) {
      toast.error("That browser was not signed out", { description: failureOf(error).sentence });
    }
    router.refresh();
  };
  const signOutEverywhere = async () => {
    try {
      await trpcClient.session.signOutEverywhere.mutate();
      // A whole new page load, so that nothing of the person stays in memory.
      window.location.assign("/sign-in");
    } catch (error) {
      toast.error("You are still signed in", { description: failureOf(error).sentence });
    }
  };

  return (
    <div className="flex max-w-3xl flex-col gap-8">
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
