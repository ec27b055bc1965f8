import { defineConfig } from "vitest/config";

/** Two hundred interviews of 45 minutes, compressed. They come after all other tests: by real time, they need the machine to themselves. */
export default defineConfig({
  test: {
    name: "faults",
    root: import.meta.dirname,
    globalSetup: ["@mockingbird/db/testing/global-setup"],
    sequence: { groupOrder: 1 },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
