import { startGeminiEmulator } from "@mockingbird/gemini-emulator";
import { exportJWK, generateKeyPair } from "jose";
import { startSeveringProxy } from "./severing-proxy.ts";
import { startStubBackend } from "./stub-backend.ts";

/** How many times faster than people the emulator talks. */
const timeScale = 20;

const newKey = async () => exportJWK((await generateKeyPair("ES256", { extractable: true })).privateKey);

const [interviewTokenKey, deliveryTokenKey, serviceKey] = await Promise.all([newKey(), newKey(), newKey()]);
const [emulator, backend] = await Promise.all([
  startGeminiEmulator({ port: 0, timeScale }),
  startStubBackend({ interviewTokenKey, deliveryTokenKey, serviceKey }),
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
  deliveryTokenKey: JSON.stringify(deliveryTokenKey),
  workerEnv: {
    WEB_URL: backend.url,
    ADMIN_URL: backend.adminUrl,
    REALTIME_SERVICE_PRIVATE_KEY: JSON.stringify(serviceKey),
    GEMINI_API_KEY: "",
    GEMINI_BASE_URL: proxy.url,
  },
});
