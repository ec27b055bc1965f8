import { once } from "node:events";
import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";
import { notePeerAddress } from "./note-peer-address.ts";

const server = createServer(({ headers }, response) => {
  response.end(clientAddress(new Headers({ "x-forwarded-for": String(headers["x-forwarded-for"]) }), 0));
});
let url = "";

beforeAll(async () => {
  notePeerAddress();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => server.close());

test("a server knows who is at the other end of the socket, whatever the caller says of it", async () => {
  expect(await (await fetch(url)).text()).toBe("127.0.0.1");
  const claim = { "x-forwarded-for": "203.0.113.9, 203.0.113.10" };
  expect(await (await fetch(url, { headers: claim })).text()).toBe("127.0.0.1");
});
