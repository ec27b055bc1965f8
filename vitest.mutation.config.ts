import { defineConfig } from "vitest/config";

/** The tests that `npm run mutation` has to kill mutants with: those of the guard, the capabilities and the tokens. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "db",
          root: "packages/db",
          globalSetup: ["./src/testing/global-setup.ts"],
          include: [
            "src/tenant/*.test.ts",
            "test/tenant-guard.test.ts",
            "test/tenant-layers.test.ts",
            "test/catalogue.test.ts",
          ],
        },
      },
      { test: { name: "domain", root: "packages/domain", include: ["src/capability.test.ts"] } },
      { test: { name: "auth", root: "packages/auth", include: ["src/*.test.ts"] } },
    ],
  },
});
