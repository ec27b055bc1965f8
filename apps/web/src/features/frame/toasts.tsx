"use client";

// A module of its own, so that it can be loaded after the page.
export { Toaster as Toasts } from "@mockingbird/ui";
