import { z } from "zod";

/** What the two sides of the speech process say to each other. `wav` is a whole file, 22.05 kHz mono. */
export const espeakRequestSchema = z.object({ id: z.int(), arguments: z.array(z.string()), text: z.string() });
export type EspeakRequest = z.infer<typeof espeakRequestSchema>;

export const espeakReplySchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.int(), wav: z.instanceof(Uint8Array) }),
  z.object({ id: z.int().optional(), error: z.string() }),
]);
export type EspeakReply = z.infer<typeof espeakReplySchema>;
