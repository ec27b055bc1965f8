import { createDocumentProxy } from "@mockingbird/api/document-proxy";
import { toasterStyleHashes } from "@mockingbird/ui/toaster-style-hashes";

export const proxy = createDocumentProxy({ connectTo: [], styleHashes: toasterStyleHashes });

/** Every page. What these folders hold is never one, and has its headers from next.config.ts. */
export const config = { matcher: "/((?!api/|_next/static/|\\.well-known/|generated/).*)" };
