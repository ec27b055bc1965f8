import { fileURLToPath } from "node:url";
// Checked as it is imported: a wrong environment stops the build and the start, and not the first visitor.
import { adminEnv } from "@mockingbird/api/admin/env";
import { securityHeaders } from "@mockingbird/api/security-headers";
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  turbopack: { root: fileURLToPath(new URL("../..", import.meta.url)) },
  transpilePackages: [
    "@mockingbird/api",
    "@mockingbird/auth",
    "@mockingbird/db",
    "@mockingbird/domain",
    "@mockingbird/ui",
  ],
  serverExternalPackages: ["@libsql/client", "libsql", "@prisma/adapter-libsql", "react-email", "@react-pdf/renderer"],
  // Found by name when a report is made, which nothing that traces files can see.
  outputFileTracingIncludes: {
    "/api/interviews/[id]/report.pdf": [
      "../../node_modules/@fontsource/{instrument-sans,newsreader,noto-sans}/files/*.woff",
    ],
  },
  // A title comes with its page for everybody, as otherwise only for bots: streamed behind it, a page has none meanwhile.
  htmlLimitedBots: /./,
  // No picture of ours needs to be resized, so the address that would fetch and resize one does not exist.
  images: { unoptimized: true },
  headers: async () => securityHeaders({ baseUrl: adminEnv.ADMIN_URL, microphone: false }),
};

export default config;
