import { fileURLToPath } from "node:url";
import { securityHeaders } from "@mockingbird/api/security-headers";
// Checked as it is imported: a wrong environment stops the build and the start, and not the first visitor.
import { webEnv } from "@mockingbird/api/web/env";
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  turbopack: { root: fileURLToPath(new URL("../..", import.meta.url)) },
  transpilePackages: [
    "@mockingbird/api",
    "@mockingbird/auth",
    "@mockingbird/db",
    "@mockingbird/domain",
    "@mockingbird/proto",
    "@mockingbird/ui",
  ],
  serverExternalPackages: ["@libsql/client", "libsql", "@prisma/adapter-libsql", "react-email"],
  experimental: { optimizePackageImports: ["@mockingbird/ui", "radix-ui"] },
  // A title comes with its page for everybody, as otherwise only for bots: streamed behind it, a page has none meanwhile.
  htmlLimitedBots: /./,
  // No picture of ours needs to be resized, so the address that would fetch and resize one does not exist.
  images: { unoptimized: true },
  headers: async () => securityHeaders({ baseUrl: webEnv.WEB_URL, microphone: true }),
};

export default config;
