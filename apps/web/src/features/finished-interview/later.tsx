"use client";

import dynamic from "next/dynamic";

// The room stands on the same page, and must not wait for what is needed after it. The server still draws the buttons.
export const StartInterview = dynamic(() =>
  import("../my-interviews/index.ts").then((module) => module.StartInterview),
);
export const ReportProblemButton = dynamic(() =>
  import("../report-problem/index.ts").then((module) => module.ReportProblemButton),
);
export const CorrectLine = dynamic(() => import("./correct-line.tsx").then((module) => module.CorrectLine));
