"use client";

// A door of its own: the whole package behind it stays out of a page that only has colours.
export { ThemeProvider } from "@mockingbird/ui";
