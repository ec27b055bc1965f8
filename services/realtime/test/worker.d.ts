declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import("../src/index.ts");
  }
  interface Env {
    INTERVIEW_SESSION: DurableObjectNamespace<import("../src/index.ts").InterviewSession>;
    ORGANIZATION_GATE: DurableObjectNamespace<import("../src/index.ts").OrganizationGate>;
  }
}
