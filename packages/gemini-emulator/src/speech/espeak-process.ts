/**
 * The speech process. eSpeak NG is under the GPL, so it lives in a process of its own, is only a development
 * dependency, and is spoken to through messages; nothing else in the repository imports it.
 */
import { type EspeakReply, espeakRequestSchema } from "./espeak-messages.ts";

const say = (reply: EspeakReply): void => {
  process.send?.(reply);
};
const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// Ctrl-C reaches the whole process group: the parent decides, and closing the channel ends us.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit(0));

try {
  const { loadEspeak } = await import("./load-espeak.ts");
  const synthesise = await loadEspeak();
  process.on("message", (message) => {
    const request = espeakRequestSchema.safeParse(message);
    if (!request.success) return;
    const { id, arguments: voice, text } = request.data;
    synthesise(voice, text).then(
      (wav) => say({ id, wav }),
      (error: unknown) => say({ id, error: sentence(error) }),
    );
  });
  say({ ready: true });
} catch (error) {
  say({ error: sentence(error) });
}
