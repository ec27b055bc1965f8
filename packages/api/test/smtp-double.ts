import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";

/** A mail as the server took it. */
export interface TakenMail {
  to: string;
  messageId: string;
  raw: string;
}

/** A mail server that keeps what it is told, over real sockets; it refuses, waits and goes away as a test asks. */
export class SmtpDouble {
  readonly taken: TakenMail[] = [];
  /** Addresses answered with a code at RCPT TO, such as 550. */
  readonly refusals = new Map<string, number>();
  /** Runs before a mail is acknowledged. */
  beforeTaken: () => Promise<void> = () => Promise.resolve();
  connectionsMost = 0;
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  #port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** Listens, on the port of before when it was up already. */
  async start(): Promise<void> {
    const server = createServer((socket) => this.#serve(socket));
    server.listen(this.#port, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (typeof address === "object" && address) this.#port = address.port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    for (const socket of this.#sockets) socket.destroy();
    server.close();
    await once(server, "close");
  }

  toOf(address: string): TakenMail[] {
    return this.taken.filter(({ to }) => to === address);
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    this.connectionsMost = Math.max(this.connectionsMost, this.#sockets.size);
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("error", () => undefined);
    socket.write("220 mail.example ESMTP\r\n");
    let buffer = "";
    let to = "";
    let isData = false;
    socket.on("data", (chunk) => {
      buffer += chunk.toString();
      if (isData) {
        if (!buffer.endsWith("\r\n.\r\n")) return;
        const raw = buffer;
        buffer = "";
        isData = false;
        void this.beforeTaken().then(() => {
          if (socket.destroyed) return;
          this.taken.push({ to, raw, messageId: raw.match(/^Message-ID: (.*)\r$/im)?.[1] ?? "" });
          socket.write("250 kept\r\n");
        });
        return;
      }
      for (let end = buffer.indexOf("\r\n"); end >= 0; end = buffer.indexOf("\r\n")) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        const recipient = line.match(/^RCPT TO:<([^>]*)>/)?.[1];
        if (recipient !== undefined) {
          to = recipient;
          const code = this.refusals.get(recipient);
          socket.write(code ? `${code} no\r\n` : "250 ok\r\n");
        } else if (line === "DATA") {
          isData = true;
          socket.write("354 go on\r\n");
        } else if (line === "QUIT") socket.end("221 bye\r\n");
        else socket.write("250 mail.example\r\n");
      }
    });
  }
}

/** The words of a part of a mail, whatever they were wrapped in for the way. */
export function decodeQuotedPrintable(raw: string): string {
  const bytes = raw
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
