import { defineConfig } from "vitest/config";

/** Two hundred interviews of 45 minutes, compressed: a test file here has the machine to itself for minutes. */
export default defineConfig({
  test: {
    name: "faults",
    root: import.meta.dirname,
    globalSetup: ["@mockingbird/db/testing/global-setup"],
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
