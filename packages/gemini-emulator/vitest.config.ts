import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "gemini-emulator",
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // Turns are spoken in compressed but real time, on machines that may be busy with other suites.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
