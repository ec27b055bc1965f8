import { defineConfig } from "vitest/config";

/** Each package, app and service with tests is a project of its own: what runs in workerd cannot share a setup with what runs in Node. */
export default defineConfig({
  test: {
    projects: ["{apps,packages,services}/*/vitest.config.ts", "scripts/vitest.config.ts"],
  },
});
