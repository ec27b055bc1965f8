/** The part of a Node response that next-auth's handler writes to, kept until it can be given as a Response. */
export class RecordedResponse {
  readonly #headers = new Headers();
  #status = 200;
  #body: string | null = null;

  status(status: number): this {
    this.#status = status;
    return this;
  }

  getHeader(name: string): string | string[] | undefined {
    if (name.toLowerCase() === "set-cookie") return this.#headers.getSetCookie();
    return this.#headers.get(name) ?? undefined;
  }

  setHeader(name: string, value: string | string[]): this {
    this.#headers.delete(name);
    for (const item of [value].flat()) this.#headers.append(name, item);
    return this;
  }

  json(body: unknown): void {
    this.setHeader("Content-Type", "application/json");
    this.#body = JSON.stringify(body);
  }

  send(body: unknown): void {
    if (typeof body === "string" || body === undefined) this.#body = body ?? null;
    else this.json(body);
  }

  end(): void {}

  toResponse(): Response {
    return new Response(this.#body, { status: this.#status, headers: this.#headers });
  }
}
