import { z } from "zod";
import { setupMessageSchema } from "./setup-message.ts";

const blob = z.strictObject({ mimeType: z.string(), data: z.string() });

const contentTurnSchema = z.object({
  role: z.string().optional(),
  parts: z.array(z.object({ text: z.string().optional() })),
});
export type ContentTurn = z.infer<typeof contentTurnSchema>;

const clientContent = z.strictObject({
  turns: z.array(contentTurnSchema).optional(),
  turnComplete: z.boolean().optional(),
});

const realtimeInput = z.strictObject({
  audio: blob.optional(),
  video: blob.optional(),
  text: z.string().optional(),
  audioStreamEnd: z.boolean().optional(),
  activityStart: z.strictObject({}).optional(),
  activityEnd: z.strictObject({}).optional(),
  mediaChunks: z.unknown().optional(),
});
export type RealtimeInput = z.infer<typeof realtimeInput>;

const toolResponse = z.strictObject({
  functionResponses: z.array(
    z.object({ id: z.string(), name: z.string().optional(), response: z.record(z.string(), z.unknown()).optional() }),
  ),
});

const contextUpdate = z.strictObject({
  systemInstruction: contentTurnSchema.optional(),
  tools: z.array(z.object({})).optional(),
});

/** The oneof of a client frame: exactly one of these keys is present. */
export const clientMessageSchemas = {
  setup: setupMessageSchema,
  clientContent,
  realtimeInput,
  toolResponse,
  contextUpdate,
} as const;

export type ClientMessage = {
  [Kind in keyof typeof clientMessageSchemas]: {
    kind: Kind;
    body: z.infer<(typeof clientMessageSchemas)[Kind]>;
  };
}[keyof typeof clientMessageSchemas];
