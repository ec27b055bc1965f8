"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { deviceTimeZoneCookie } from "../../device-time-zone-cookie.ts";

const keptMs = 365 * 24 * 3_600_000;

/** Tells the server on which clocks this device is, once and after a journey, and has the page drawn anew with them. */
export function DeviceTimeZone() {
  const router = useRouter();
  useEffect(() => {
    // Where there is none, in a browser from before 2025, dates stay on the organisation's clocks, and say so.
    if (!("cookieStore" in window)) return;
    sayTimeZone(window.cookieStore).then(
      (isNew) => {
        if (isNew) router.refresh();
      },
      () => {},
    );
  }, [router]);
  return null;
}

/** Whether it was new; a browser that keeps no cookies is never asked twice. */
async function sayTimeZone(cookies: CookieStore): Promise<boolean> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const isSaid = async () => (await cookies.get(deviceTimeZoneCookie))?.value === timeZone;
  if (await isSaid()) return false;
  await cookies.set({
    name: deviceTimeZoneCookie,
    value: timeZone,
    expires: Date.now() + keptMs,
    path: "/",
    sameSite: "lax",
  });
  return isSaid();
}
