import "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** The Worker's settings as strings, as Cloudflare would hand them over. */
    workerEnv: Record<string, string>;
    emulatorUrl: string;
    /** Where the Worker finds the emulator: a proxy that can cut the connection. */
    geminiUrl: string;
    /** Where the stub backend listens; also its Origin. */
    backendUrl: string;
    /** Private JWK that the stub backend's key set vouches for. */
    interviewTokenKey: string;
    /** The same for the console's key set. */
    deliveryTokenKey: string;
  }
}
