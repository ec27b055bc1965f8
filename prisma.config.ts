import { defineConfig } from "prisma/config";

/** `prisma generate` runs once per provider: the provider is compiled into a client (packages/db/package.json). */
export default defineConfig({ schema: `./prisma/${process.env.DB_PROVIDER}/schema` });
