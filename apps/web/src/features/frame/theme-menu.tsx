"use client";

// A module of its own, so that its menu can be loaded after the page.
export { ThemeToggle as ThemeMenu } from "@mockingbird/ui";
