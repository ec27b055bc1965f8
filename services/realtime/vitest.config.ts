import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [
    cloudflareTest(({ inject }) => ({
      wrangler: { configPath: "./wrangler.jsonc" },
      miniflare: { bindings: inject("workerEnv") },
    })),
  ],
  test: {
    name: "realtime",
    globalSetup: ["./test/node/global-setup.ts"],
    testTimeout: 30_000,
  },
});
