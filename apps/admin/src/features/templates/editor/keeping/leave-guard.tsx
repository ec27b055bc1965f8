"use client";

import { ConfirmDialog } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** Asks before a link leads away from changes that are not saved. */
export function LeaveGuard({ isUnsaved }: { isUnsaved: boolean }) {
  const router = useRouter();
  const [wanted, setWanted] = useState<string>();

  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      const isElsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
      if (!link || isElsewhere || link.target === "_blank" || link.origin !== window.location.origin) return;
      if (link.pathname === window.location.pathname) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted(`${link.pathname}${link.search}${link.hash}`);
    };
    document.addEventListener("click", ask, { capture: true });
    return () => document.removeEventListener("click", ask, { capture: true });
  }, [isUnsaved]);

  return (
    <ConfirmDialog
      open={wanted !== undefined}
      onOpenChange={() => setWanted(undefined)}
      title="Leave without saving?"
      confirmLabel="Leave"
      cancelLabel="Stay here"
      onConfirm={() => {
        if (wanted) router.push(wanted);
      }}
    >
      What you typed is kept in this browser and is here when you come back. Candidates get what was saved last.
    </ConfirmDialog>
  );
}
