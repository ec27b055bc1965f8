import { createDocumentProxy } from "@mockingbird/api/document-proxy";
import { webEnv } from "@mockingbird/api/web/env";
import { toasterStyleHashes } from "@mockingbird/ui/toaster-style-hashes";

export const proxy = createDocumentProxy({
  // The room's WebSocket.
  connectTo: [webEnv.REALTIME_URL.replace(/^http/, "ws")],
  styleHashes: toasterStyleHashes,
});

/** Every page. What these folders hold is never one, and has its headers from next.config.ts. */
export const config = { matcher: "/((?!api/|_next/static/|\\.well-known/|generated/).*)" };
