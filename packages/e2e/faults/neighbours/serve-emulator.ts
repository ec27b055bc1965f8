/** The interviewer, in a process of its own: it hums instead of speaking, and breaks as it is told. */
import { once } from "node:events";
import { startGeminiEmulator } from "@mockingbird/gemini-emulator";
import { z } from "zod";

const [message] = await once(process, "message");
const { timeScale } = z.object({ timeScale: z.number() }).parse(message);
const emulator = await startGeminiEmulator({ port: 0, timeScale, speech: "tone" });
process.once("disconnect", () => process.exit(0));
process.send?.({ url: emulator.url });
