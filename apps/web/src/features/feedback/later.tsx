"use client";

import dynamic from "next/dynamic";

// The room stands on the same page, and must not wait for what is needed after it.
export const WatchFeedback = dynamic(() => import("./watch-feedback.tsx").then((module) => module.WatchFeedback));
