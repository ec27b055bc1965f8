declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import("../src/index.ts");
  }
  interface Env {
    INTERVIEW_SESSION: DurableObjectNamespace<import("../src/index.ts").InterviewSession>;
  }
}
