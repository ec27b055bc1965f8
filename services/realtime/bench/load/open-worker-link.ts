import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { hashSessionConfig, signInterviewToken } from "@mockingbird/auth/interview-token";
import { bytesPerSample, interviewerAudioRateHz, type SessionConfig, type SessionLimits } from "@mockingbird/domain";
import {
  bearerProtocolPrefix,
  decodeServerMessage,
  encodeClientMessage,
  interviewSocketPath,
  protocolVersion,
  webSocketProtocol,
} from "@mockingbird/proto";
import { WebSocket } from "ws";
import type { Link, LinkHandlers } from "./link.ts";

export interface WorkerAccess {
  url: string;
  backendUrl: string;
  /** Private JWK that the stub backend's key set vouches for, as JSON. */
  interviewTokenKey: string;
}

const reportEveryMs = 1_000;

/** An interview through our Worker, from the token to the end, as a browser holds it. */
export async function openWorkerLink(access: WorkerAccess, { onAudio, onInterrupted }: LinkHandlers): Promise<Link> {
  const { org, session, token } = await newInterview(access);
  const socket = new WebSocket(
    access.url + interviewSocketPath(session.interviewId),
    [webSocketProtocol, bearerProtocolPrefix + token],
    { perMessageDeflate: false, origin: access.backendUrl },
  );
  const ready = Promise.withResolvers<void>();
  let generation = 0;
  let receivedBytes = 0;
  socket.on("message", (data) => {
    if (!Buffer.isBuffer(data)) throw new Error("A frame came in an unexpected form.");
    const message = decodeServerMessage(data);
    if (message.type === "interrupted") onInterrupted();
    if (message.type === "state" && message.phase !== "connecting") ready.resolve();
    if (message.type !== "audio") return;
    generation = message.generation;
    receivedBytes += message.pcm.byteLength;
    onAudio(message.pcm);
  });
  let over = false;
  socket.on("close", (code, reason) => {
    // Thrown where nobody catches it: a session that broke must end the run, not look like one that was quick.
    if (!over) throw new Error(`${org} was closed: ${code} ${String(reason)}`);
  });
  await once(socket, "open");
  const turnTaking = { patience: "normal", pushToTalk: false } as const;
  socket.send(encodeClientMessage({ type: "hello", protocolVersion, lastCaptionSeq: 0, turnTaking }));
  await ready.promise;
  const startedAtMs = performance.now();
  const reports = setInterval(() => {
    const receivedAudioMs = Math.floor((receivedBytes / (interviewerAudioRateHz * bytesPerSample)) * 1000);
    const figures = { generation, playbackDelayMs: 60, roundTripMs: 1, receivedAudioMs, underruns: 0 };
    socket.send(encodeClientMessage({ type: "playbackReport", ...figures }));
  }, reportEveryMs);
  return {
    sendAudio: (pcm) => {
      const timestampMs = Math.round(performance.now() - startedAtMs);
      socket.send(encodeClientMessage({ type: "audio", pcm, timestampMs }));
    },
    close: async () => {
      over = true;
      clearInterval(reports);
      const closed = once(socket, "close");
      socket.send(encodeClientMessage({ type: "endInterview" }));
      await closed;
    },
  };
}

/** Each interview has an organisation of its own, so that no limit of one is met. */
async function newInterview({ backendUrl, interviewTokenKey }: WorkerAccess) {
  const org = `organization-${randomUUID()}`;
  const session: SessionConfig = {
    interviewId: `interview-${randomUUID()}`,
    organizationName: "Northfield University",
    candidateName: "Leo Martins",
    templateTitle: "Graduate scheme interview",
    role: "Graduate trainee",
    followUpsMax: 1,
    questions: ["Why this scheme?"],
    config: {
      instructions: "Be kind.",
      voice: "Kore",
      languageCode: "en-US",
      model: "gemini-3.8-live",
      temperature: 0.6,
      personaName: "",
      persona: "",
      otherLanguageCodes: [],
      patience: "normal",
      followsUp: true,
      neverAsk: [],
      durationSeconds: 900,
    },
    configVersion: 1,
  };
  const limits: SessionLimits = { concurrentInterviewsMax: 1, secondsLeft: null, seatsLeft: null };
  await fetch(`${backendUrl}/stub/add`, { method: "POST", body: JSON.stringify({ org, session, limits }) });
  const token = await signInterviewToken(JSON.parse(interviewTokenKey), {
    sub: "membership-1",
    org,
    iv: session.interviewId,
    att: 1,
    jti: randomUUID(),
    maxDur: session.config.durationSeconds,
    cfgv: session.configVersion,
    cfgh: await hashSessionConfig(session),
  });
  return { org, session, token };
}
