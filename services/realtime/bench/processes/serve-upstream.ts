import { once } from "node:events";
import { exportJWK, generateKeyPair } from "jose";
import { startStubBackend } from "../../test/node/stub-backend.ts";
import { startEchoUpstream } from "./echo-upstream.ts";

const newKey = async () => exportJWK((await generateKeyPair("ES256", { extractable: true })).privateKey);

const [interviewTokenKey, deliveryTokenKey, serviceKey] = await Promise.all([newKey(), newKey(), newKey()]);
const backend = await startStubBackend({ interviewTokenKey, deliveryTokenKey, serviceKey });
const upstream = startEchoUpstream((atMs) => process.send?.({ interruptedAtMs: atMs }));
await once(upstream, "listening");
const address = upstream.address();
const upstreamUrl = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
process.once("disconnect", () => process.exit(0));
process.send?.({
  upstreamUrl,
  backendUrl: backend.url,
  interviewTokenKey: JSON.stringify(interviewTokenKey),
  workerEnv: {
    WEB_URL: backend.url,
    ADMIN_URL: backend.adminUrl,
    REALTIME_SERVICE_PRIVATE_KEY: JSON.stringify(serviceKey),
    GEMINI_API_KEY: "",
    GEMINI_BASE_URL: upstreamUrl,
  },
});
