import { fileURLToPath } from "node:url";
// Imported for its check: a wrong environment stops the build and the start, and not the first visitor.
import "@mockingbird/api/web/env";
import type { NextConfig } from "next";

/** The only device a page may use is the microphone, and no page may stand in a frame or load plugins. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  {
    key: "Content-Security-Policy",
    value: "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'",
  },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "microphone=(self), camera=(), display-capture=(), geolocation=(), payment=(), usb=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

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
  serverExternalPackages: ["@libsql/client", "libsql", "@prisma/adapter-libsql"],
  experimental: { optimizePackageImports: ["@mockingbird/ui", "radix-ui"] },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    // The address of this page carries a key to an account.
    { source: "/sign-in/confirm", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
  ],
};

export default config;
