"use client";

import { Monitor, Smartphone } from "lucide-react";
import { useState } from "react";
import { Badge } from "./badge.tsx";
import { Button } from "./button.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { RelativeTime } from "./relative-time.tsx";
import { useHydrated } from "./use-hydrated.ts";

export type BrowserItem = {
  id: string;
  /** Browser and system in words, such as "Firefox on Windows"; `null` where they are not known. */
  device: string | null;
  /** What it is signed in to, such as "Console". */
  place: string;
  /** ISO 8601, as is `lastSeenAt`. */
  signedInAt: string;
  lastSeenAt: string;
  /** The browser that shows this list. */
  isCurrent: boolean;
};

type BrowserListProps = {
  browsers: readonly BrowserItem[];
  timeZone: string;
  /** Resolves when the browser is signed out and the list is new; says itself when that failed. */
  onSignOut: (id: string) => Promise<void>;
  onSignOutEverywhere: () => Promise<void>;
};

/** The browsers in which a person is signed in: which, since when, when last, and a way to end each. */
export function BrowserList({ browsers, timeZone, onSignOut, onSignOutEverywhere }: BrowserListProps) {
  const [busyId, setBusyId] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const hydrated = useHydrated();

  const signOut = async (id: string) => {
    setBusyId(id);
    await onSignOut(id);
    setBusyId(null);
  };
  const signOutEverywhere = async () => {
    setLeaving(true);
    await onSignOutEverywhere();
    setLeaving(false);
    setAsking(false);
  };

  return (
    <div className="flex flex-col gap-8">
      <ul className="divide-y divide-line border-line border-y">
        {browsers.map((browser) => (
          <BrowserRow
            key={browser.id}
            browser={browser}
            timeZone={timeZone}
            busy={busyId === browser.id}
            ready={hydrated}
            onSignOut={() => void signOut(browser.id)}
          />
        ))}
      </ul>
      <div className="flex flex-col items-start gap-3">
        <p className="max-w-prose text-14 text-ink-muted">
          Lost a device, or see one that is not yours? Sign out everywhere, then sign in again here.
        </p>
        <Button aria-disabled={!hydrated} onClick={() => setAsking(true)}>
          Sign out everywhere
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Sign out of every browser?"
        confirmLabel="Sign out everywhere"
        cancelLabel="Stay signed in"
        busy={leaving}
        onConfirm={() => void signOutEverywhere()}
      >
        This one too. Nothing is lost: sign in again with a link to your mail.
      </ConfirmDialog>
    </div>
  );
}

type BrowserRowProps = {
  browser: BrowserItem;
  timeZone: string;
  busy: boolean;
  ready: boolean;
  onSignOut: () => void;
};

function BrowserRow({ browser, timeZone, busy, ready, onSignOut }: BrowserRowProps) {
  const device = browser.device ?? "A browser we do not recognise";
  const Icon = /iPhone|iPad|Android/.test(device) ? Smartphone : Monitor;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 py-4">
      <Icon aria-hidden="true" strokeWidth={1.5} className="size-6 shrink-0 text-ink-muted" />
      <div className="flex min-w-0 flex-1 basis-48 flex-col gap-0.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium text-14 text-ink">
          {device}
          {browser.isCurrent ? <Badge tone="accent">This browser</Badge> : null}
        </p>
        <p className="text-13 text-ink-muted">
          {browser.place}, signed in <RelativeTime at={browser.signedInAt} timeZone={timeZone} />
          {browser.isCurrent ? null : (
            <>
              , last used <RelativeTime at={browser.lastSeenAt} timeZone={timeZone} />
            </>
          )}
        </p>
      </div>
      {browser.isCurrent ? null : (
        <Button
          size="small"
          busy={busy}
          aria-disabled={!ready}
          aria-label={`Sign out ${device}, ${browser.place}`}
          onClick={onSignOut}
        >
          Sign out
        </Button>
      )}
    </li>
  );
}
