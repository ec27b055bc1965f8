export { HomePage } from "./home-page.tsx";
export { HomeSkeleton } from "./home-skeleton.tsx";
export { readHomeSpan } from "./home-span.ts";
