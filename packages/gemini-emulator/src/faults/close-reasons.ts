import type { LineFault } from "./fault-event.ts";

type CloseReason = Extract<LineFault, { kind: "close" }>["as"];

/** Close codes and sentences as Google sends them. A full context is told in the words of a wrong set-up. */
export const closeReasons: Readonly<Record<CloseReason, { code: number; reason: string }>> = {
  internalError: { code: 1011, reason: "Internal error encountered." },
  unavailable: { code: 1011, reason: "The service is currently unavailable." },
  deadline: { code: 1011, reason: "Deadline expired before operation could complete." },
  quota: { code: 1011, reason: "You exceeded your current quota, please check your plan and billing details." },
  refusedKey: { code: 1007, reason: "API key not valid. Please pass a valid API key." },
  contextExhausted: { code: 1007, reason: "Request contains an invalid argument." },
  notImplemented: { code: 1008, reason: "Operation is not implemented, or supported, or enabled." },
  unknownHandle: { code: 1008, reason: "Requested entity was not found." },
};
