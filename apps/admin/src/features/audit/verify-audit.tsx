"use client";

import { Button, toast } from "@mockingbird/ui";
import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";

/** Follows the whole chain of seals on the server, and says what it found. */
export function VerifyAudit() {
  const [busy, setBusy] = useState(false);
  const verify = async () => {
    setBusy(true);
    try {
      const { events, broken } = await trpcClient.audit.verify.mutate();
      if (broken) {
        toast.error(`The audit was changed at event ${broken.seq}`, { description: broken.why, duration: Infinity });
      } else {
        toast.success(
          events === 1 ? "The one event is as it was written" : `All ${events} events are as they were written`,
        );
      }
    } catch (error) {
      toast.error("The audit was not checked", { description: failureOf(error).sentence });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button busy={busy} onClick={verify}>
      {busy ? null : <ShieldCheck aria-hidden="true" />}
      Check the seals
    </Button>
  );
}
