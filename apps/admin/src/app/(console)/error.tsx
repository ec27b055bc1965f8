"use client";

export { PageFailed as default } from "../../features/page-message/index.ts";
