"use client";

import dynamic from "next/dynamic";

// The room stands on the same page, and must not wait for what is needed after it.
export const AssessForm = dynamic(() => import("./assess-form.tsx").then((module) => module.AssessForm));
export const AfterChoosing = dynamic(() => import("./after-choosing.tsx").then((module) => module.AfterChoosing));
