export interface UpstreamCallbacks {
  onopen: () => void;
  onmessage: (event: { data: string }) => void;
  onerror: (event: ErrorEvent) => void;
  onclose: (event: CloseEvent) => void;
}

/** Gemini sends JSON in binary frames. The SDK would make a decoder for each. */
const decoder = new TextDecoder();

/** One outgoing WebSocket in the shape the SDK drives. Frames arrive as ArrayBuffer, so they are decoded in their order. */
export class UpstreamSocket {
  readonly #url: string;
  readonly #callbacks: UpstreamCallbacks;
  #socket: WebSocket | undefined;

  constructor(url: string, callbacks: UpstreamCallbacks) {
    this.#url = url;
    this.#callbacks = callbacks;
  }

  connect(): void {
    const socket = new WebSocket(this.#url);
    socket.binaryType = "arraybuffer";
    socket.addEventListener("open", () => this.#callbacks.onopen());
    socket.addEventListener("message", ({ data }) =>
      this.#callbacks.onmessage({ data: typeof data === "string" ? data : decoder.decode(data) }),
    );
    socket.addEventListener("error", (event) => this.#callbacks.onerror(event));
    socket.addEventListener("close", (event) => this.#callbacks.onclose(event));
    this.#socket = socket;
  }

  /** Silently does nothing on a socket that is closing: its end is told by the close event. */
  send(message: string): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(message);
  }

  close(): void {
    const socket = this.#socket;
    if (socket && socket.readyState !== WebSocket.CLOSED) socket.close(1000);
  }
}
