import { startGeminiEmulator } from "@mockingbird/gemini-emulator";
import { exportJWK, generateKeyPair } from "jose";
import { startSeveringProxy } from "./severing-proxy.ts";
import { startStubBackend } from "./stub-backend.ts";

/** How many times faster than people the emulator talks. */
const timeScale = 20;

const newKey = async () => exportJWK((await generateKeyPair("ES256", { extractable: true })).privateKey);

const [interviewTokenKey, serviceKey] = await Promise.all([newKey(), newKey()]);
const [emulator, backend] = await Promise.all([
  startGeminiEmulator({ port: 0, timeScale }),
  startStubBackend(interviewTokenKey, serviceKey),
]);
const proxy = await startSeveringProxy(emulator.url);
process.once("disconnect", async () => {
  await Promise.all([proxy.close(), emulator.close(), backend.close()]);
  process.exit(0);
});
process.send?.({
  emulatorUrl: emulator.url,
  geminiUrl: proxy.url,
  backendUrl: backend.url,
  interviewTokenKey: JSON.stringify(interviewTokenKey),
  workerEnv: {
    WEB_URL: backend.url,
    REALTIME_SERVICE_PRIVATE_KEY: JSON.stringify(serviceKey),
    GEMINI_API_KEY: "",
    GEMINI_BASE_URL: proxy.url,
  },
});
