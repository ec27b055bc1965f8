export { SignedInBrowsers } from "./signed-in-browsers.tsx";
