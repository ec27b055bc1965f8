import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "api", globalSetup: ["@mockingbird/db/testing/global-setup"] } });
