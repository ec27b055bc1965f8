import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encryptionKeys } from "./keys.ts";

/** How mails leave in tests that are not about them: into a folder that nobody opens. */
const mail = { inboxFolder: join(tmpdir(), `mockingbird-unread-${randomUUID()}`) };
export const appUrls = { web: "http://localhost:3000", admin: "http://localhost:3001" };
export const mails = { mail, appUrls, encryptionKeys };
/** Tests that are not about billing have none. */
export const noBilling = { billing: null, adminUrl: appUrls.admin } as const;
/** Nobody answers there: tests that are not about feedback ask for none. */
export const gemini = { apiKey: "unused", baseUrl: "http://127.0.0.1:9", evaluationModel: "gemini-flash-latest" };
