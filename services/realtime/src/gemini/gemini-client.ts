import { GoogleGenAI, Live, type LiveCallbacks, type Session } from "@google/genai/web";
import type { LiveRequest } from "./build-live-config.ts";
import { UpstreamSocket } from "./upstream-socket.ts";

export interface GeminiAccess {
  apiKey: string;
  /** The key is the organisation's own, and not Mockingbird's. */
  isOwnKey?: boolean;
  /** An http(s) URL; absent means Google. */
  baseUrl?: string;
}

/** Not the SDK's default `v1`, on which the Live models are not served. */
const apiVersion = "v1beta";

/**
 * The SDK's client with a socket of ours under its Live module. The SDK neither gives up on a server that stays silent nor
 * lets go of that socket, and it decodes frames out of order when they arrive as Blobs; owning the socket settles both.
 */
export class GeminiClient extends GoogleGenAI {
  constructor(access: GeminiAccess) {
    super({
      apiKey: access.apiKey,
      httpOptions: { apiVersion, ...(access.baseUrl === undefined ? {} : { baseUrl: access.baseUrl }) },
    });
  }

  /** Resolves once Gemini has accepted the setup. `onSocket` gets the socket before it is dialled. */
  connectLive(
    request: LiveRequest,
    callbacks: LiveCallbacks,
    onSocket: (socket: UpstreamSocket) => void,
  ): Promise<Session> {
    const live = new Live(
      this.apiClient,
      // The key travels in the URL: a WebSocket from here cannot carry headers.
      { addAuthHeaders: async () => undefined },
      {
        supportsHeaders: false,
        create: (url, _headers, socketCallbacks) => {
          const socket = new UpstreamSocket(url, socketCallbacks);
          onSocket(socket);
          return socket;
        },
      },
    );
    return live.connect({ ...request, callbacks });
  }
}
