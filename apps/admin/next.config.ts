import { fileURLToPath } from "node:url";
// Imported for its check: a wrong environment stops the build and the start, and not the first visitor.
import "@mockingbird/api/admin/env";
import type { NextConfig } from "next";

/** No page of the console may stand in a frame, load plugins, post elsewhere, or use a device. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  {
    key: "Content-Security-Policy",
    value: "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'",
  },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
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
    "@mockingbird/ui",
  ],
  serverExternalPackages: ["@libsql/client", "libsql", "@prisma/adapter-libsql"],
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    // The address of this page carries a key to an account.
    { source: "/sign-in/confirm", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
  ],
};

export default config;
