import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

const addressOf = (forwardedFor: string, trustedProxyHops: number) =>
  clientAddress(new Headers({ "x-forwarded-for": forwardedFor }), trustedProxyHops);

test("a caller without a proxy of ours in front is whom the socket says, whatever they claim", () => {
  expect(addressOf("198.51.100.7", 0)).toBe("198.51.100.7");
  expect(addressOf("10.0.0.1, 203.0.113.9, 198.51.100.7", 0)).toBe("198.51.100.7");
});

test("behind proxies of ours it is whom the first of them heard from", () => {
  expect(addressOf("10.0.0.1, 203.0.113.9, 192.0.2.1", 1)).toBe("203.0.113.9");
  expect(addressOf("10.0.0.1, 203.0.113.9, 192.0.2.2, 192.0.2.1", 2)).toBe("203.0.113.9");
  expect(addressOf("192.0.2.1", 2)).toBe("192.0.2.1");
});

test("all addresses of an IPv6 network count as one, and IPv4 written as IPv6 as itself", () => {
  const network = "2001:db8:1:2::/64";
  expect(addressOf("2001:db8:1:2:3:4:5:6", 0)).toBe(network);
  expect(addressOf("2001:0DB8:0001:0002::9", 0)).toBe(network);
  expect(addressOf("2001:db8::9", 0)).toBe("2001:db8:0:0::/64");
  expect(addressOf("::1", 0)).toBe("0:0:0:0::/64");
  expect(addressOf("::ffff:198.51.100.7", 0)).toBe("198.51.100.7");
});
