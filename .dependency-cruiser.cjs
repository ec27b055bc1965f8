/**
 * The arrows of the house: who may import whom, and why not the rest. scripts/arrows.test.ts plants a violation of each
 * rule and sees it refused.
 */

/** Everything of ours except the named folders. */
const ours = "^(apps|services|packages|scripts)/";

/** A rule that lets `from` import itself and the allowed folders, and nothing else of ours. */
function only(name, from, allowed, comment) {
  return {
    name,
    severity: "error",
    comment,
    from: { path: from },
    to: { path: ours, pathNot: [from, ...allowed.map((folder) => `^${folder}`)] },
  };
}

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    only(
      "domain-imports-nothing-of-ours",
      "^packages/domain/",
      [],
      "The vocabulary must fit into every runtime and depend on no decision made elsewhere.",
    ),
    only(
      "proto-imports-nothing-of-ours",
      "^packages/proto/",
      [],
      "The wire format is shared by the browser and the Worker, and changes only when the protocol does.",
    ),
    only(
      "ui-imports-nothing-of-ours",
      "^packages/ui/",
      [],
      "Components show what they are given; one that knows our rules cannot be reused or shown alone.",
    ),
    only(
      "gemini-emulator-imports-nothing-of-ours",
      "^packages/gemini-emulator/",
      [],
      "It stands in for Google: sharing code with what talks to it would hide a misunderstanding of the protocol.",
    ),
    only(
      "stripe-double-imports-nothing-of-ours",
      "^packages/stripe-double/",
      [],
      "It stands in for Stripe: sharing code with what talks to it would hide a misunderstanding of its API.",
    ),
    only(
      "auth-imports-only-domain",
      "^packages/auth/",
      ["packages/domain/"],
      "Who you are is decided without a database: api hands the stores in.",
    ),
    only(
      "db-imports-only-domain",
      "^packages/db/",
      ["packages/domain/"],
      "Storage knows the vocabulary, not who asks.",
    ),
    only(
      "api-imports-only-domain-auth-db",
      "^packages/api/(?!test/|.*[.]test[.]ts$)",
      ["packages/domain/", "packages/auth/", "packages/db/"],
      "What you may do must not depend on the screen that asks.",
    ),
    only(
      "api-tests-import-only-domain-auth-db-doubles",
      "^packages/api/",
      ["packages/domain/", "packages/auth/", "packages/db/", "packages/gemini-emulator/", "packages/stripe-double/"],
      "What asks Gemini or Stripe is tried against its stand-in, through the SDK itself.",
    ),
    only(
      "web-imports-only-api-auth-domain-ui-proto",
      "^apps/web/",
      ["packages/(api|auth|domain|ui|proto)/"],
      "An app reaches the database through api only, where the tenant and the capability are checked.",
    ),
    only(
      "admin-imports-only-api-auth-domain-ui",
      "^apps/admin/",
      ["packages/(api|auth|domain|ui)/"],
      "An app reaches the database through api only, and the console speaks no realtime protocol.",
    ),
    only(
      "realtime-imports-only-domain-proto-tokens",
      "^services/realtime/(?!(?:test|bench)/)",
      [
        "packages/(domain|proto)/",
        "packages/auth/src/(interview-token|service-token|delivery-token|clock-token)\\.ts",
        "packages/api/src/internal/",
      ],
      "The Worker holds conversations: tokens let people in, the internal root is all it knows of the backend.",
    ),
    {
      name: "realtime-imports-internal-root-as-type",
      severity: "error",
      comment:
        "The types of the internal root are a contract; its code, with the database behind it, must never be bundled into the Worker.",
      from: { path: "^services/realtime/" },
      to: { path: "^packages/api/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-db-imports-prisma",
      severity: "error",
      comment: "Whoever holds a Prisma client can read across tenants; packages/db hands out bound ones.",
      from: { path: ours, pathNot: "^packages/db/" },
      to: { path: ["(^|/)node_modules/(@prisma|prisma|@libsql|libsql)/", "^@prisma/", "^packages/db/src/generated/"] },
    },
    {
      name: "no-package-imports-an-app",
      severity: "error",
      comment: "Packages are used by apps; the other way round every app would be in every bundle.",
      from: { path: "^(packages|services|scripts)/" },
      to: { path: "^apps/" },
    },
    {
      name: "features-talk-through-their-index",
      severity: "error",
      comment: "What a feature does not export from its index file it may change without asking the others.",
      from: { path: "^apps/([^/]+)/src/features/([^/]+)/" },
      to: {
        path: "^apps/$1/src/features/",
        pathNot: ["^apps/$1/src/features/$2/", "^apps/$1/src/features/[^/]+/index\\.tsx?$"],
      },
    },
    {
      name: "unbound-database-in-named-places-only",
      severity: "error",
      comment:
        "The system client sees all tenants: for sign-in, sessions and the counting of who knocks, before a tenant is known, for finding out which one a request belongs to, for encrypting what all of them keep with a new key, for knowing whose mails and whose minutes are due and whose customer a webhook of Stripe's is about, for changing an organisation's own name and what a person says of themselves, and for set-up and tests.",
      from: {
        path: ours,
        pathNot: [
          "^packages/db/",
          "^packages/api/src/sign-in/",
          "^packages/api/src/rate-limits/create-door-store\\.ts$",
          "^packages/api/src/routers/user/switch-organization\\.ts$",
          "^packages/api/src/privacy/(find-person|forget-people|list-organizations-to-sweep)\\.ts$",
          "^packages/api/src/secrets/reencrypt-secrets\\.ts$",
          "^packages/api/src/mail/list-organizations-to-mail\\.ts$",
          "^packages/api/src/organization/save-profile\\.ts$",
          "^packages/api/src/metering/list-organizations-to-meter\\.ts$",
          "^packages/api/src/billing/find-organization-of-customer\\.ts$",
          "^packages/api/src/person/save-own-profile\\.ts$",
          "^packages/api/test/",
          "^packages/e2e/(faults/database|support/cli-add-organization)\\.ts$",
          "\\.test\\.ts$",
        ],
      },
      to: { path: "^packages/db/src/(system|with-system)\\.ts$" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment:
        "In a cycle nothing can be understood, tested or loaded on its own. One closed by a type alone does not exist when the code runs: a Worker's environment names the class of its Durable Object.",
      from: { path: ours },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-unresolvable",
      severity: "error",
      comment: "An import the cruise cannot follow is an arrow it does not see.",
      from: { path: ours },
      to: { couldNotResolve: true, pathNot: ["^cloudflare:", "/generated/"] },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API: without swc the cruise would find no module, and pass.
    parser: "swc",
    tsPreCompilationDeps: true,
    exclude: { path: ["(^|/)\\.next/", "(^|/)test-results/", "\\.d\\.ts$"] },
    doNotFollow: { path: ["node_modules", "(^|/)generated/"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mts", ".js", ".mjs", ".cjs", ".json", ".css"],
    },
    moduleSystems: ["es6", "cjs"],
  },
};
