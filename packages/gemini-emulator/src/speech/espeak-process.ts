/**
 * The speech process. eSpeak NG is under the GPL, so it lives in a process of its own, is only a development
 * dependency, and is spoken to through messages; nothing else in the repository imports it.
 */
import { type EspeakReply, espeakRequestSchema } from "./espeak-messages.ts";

const answer = (reply: EspeakReply): void => {
  // The parent may be gone by now; its end is told by "disconnect", not by a failed answer.
  process.send?.(reply, undefined, undefined, () => {});
};
const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// Ctrl-C reaches the whole process group: the parent decides, and closing the channel ends us.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit(0));

try {
  const { loadEspeak } = await import("./load-espeak.ts");
  const { synthesise } = await import("./synthesise.ts");
  const espeak = await loadEspeak();
  process.on("message", (message) => {
    const request = espeakRequestSchema.safeParse(message);
    if (!request.success) return;
    const { id, text, voice } = request.data;
    synthesise(espeak, text, voice).then(
      (speech) => answer({ id, speech }),
      (error: unknown) => answer({ id, error: sentence(error) }),
    );
  });
  answer({ ready: true });
} catch (error) {
  answer({ error: sentence(error) });
}
