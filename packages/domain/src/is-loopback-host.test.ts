import { expect, test } from "vitest";
import { isLoopbackHost } from "./is-loopback-host.ts";

test.each(["localhost", "web.localhost", "127.0.0.1", "127.9.8.7", "[::1]"])("%s is this machine alone", (hostname) => {
  expect(isLoopbackHost(hostname)).toBe(true);
});

test.each(["127.0.0.1.example.edu", "localhost.example.edu", "notlocalhost", "0.0.0.0", "10.0.0.1", "[::2]", ""])(
  "%j may be reached by others",
  (hostname) => {
    expect(isLoopbackHost(hostname)).toBe(false);
  },
);
