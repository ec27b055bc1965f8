import { z } from "zod";

const csrfSchema = z.object({ csrfToken: z.string() });
const targetSchema = z.object({ url: z.string() });

/** A browser as the two handlers see one: it keeps cookies, says where it is, and follows nothing by itself. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #base: string;
  readonly #handle: (request: Request) => Promise<Response>;
  readonly #userAgent: string;

  constructor(base: string, handle: (request: Request) => Promise<Response>, userAgent = "a browser") {
    this.#base = base;
    this.#handle = handle;
    this.#userAgent = userAgent;
  }

  get cookieNames(): string[] {
    return [...this.#cookies.keys()];
  }

  get headers(): Headers {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({ cookie, "user-agent": this.#userAgent });
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(new Request(this.#base + path, { headers: { ...Object.fromEntries(this.headers), ...headers } }));
  }

  /** Posts JSON with next-auth's CSRF token, as its client does. Answers the address it would go on to. */
  async post(path: string, fields: Record<string, string> = {}): Promise<URL> {
    const { csrfToken } = csrfSchema.parse(await (await this.get("/api/auth/csrf")).json());
    const headers = { ...Object.fromEntries(this.headers), "content-type": "application/json", origin: this.#base };
    const body = JSON.stringify({ ...fields, csrfToken, json: "true" });
    const response = await this.#send(new Request(this.#base + path, { method: "POST", headers, body }));
    const { url } = targetSchema.parse(await response.json());
    return new URL(url, this.#base);
  }

  /** Submits a form of our own page, as a browser does. Answers where it is sent on to. */
  async submit(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = { "sec-fetch-site": "same-origin", origin: "null" },
  ): Promise<string | null> {
    const body = new URLSearchParams(fields);
    const response = await this.#send(
      new Request(this.#base + path, {
        method: "POST",
        headers: { ...Object.fromEntries(this.headers), ...headers },
        body,
      }),
    );
    return response.headers.get("location");
  }

  /** Puts a cookie into the browser that we did not set. */
  plant(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  async #send(request: Request): Promise<Response> {
    const response = await this.#handle(request);
    for (const header of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = header.split("; ");
      const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
      const isRemoved = value === "" || attributes.some((attribute) => attribute.toLowerCase() === "max-age=0");
      if (isRemoved) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }
}
