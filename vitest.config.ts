import { defineConfig } from "vitest/config";

/**
 * Each package, app and service with tests is a project of its own: what runs in workerd cannot share a setup with what runs in
 * Node. The fault suite follows when all others are done.
 */
export default defineConfig({
  test: {
    projects: [
      "{apps,packages,services}/*/vitest.config.ts",
      "packages/e2e/faults/vitest.config.ts",
      "scripts/vitest.config.ts",
    ],
  },
});
