import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "gemini-emulator", include: ["src/**/*.test.ts", "test/**/*.test.ts"] } });
