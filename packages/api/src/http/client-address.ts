import { isIPv6 } from "node:net";

/**
 * The network address that a request came from, for counting. Every hop adds whom it heard from at the end of
 * `X-Forwarded-For`, this server itself included (note-peer-address.ts), so what a caller wrote there stands to the left
 * of what can be believed. `trustedProxyHops` is how many proxies of ours stand in front.
 */
export function clientAddress(headers: Headers, trustedProxyHops: number): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return networkOf(hops.at(-1 - trustedProxyHops) ?? hops[0] ?? "");
}

/** One household or campus has a whole /64 of IPv6 addresses to come from, so that is what is counted. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  const groups = [...left, ...gap, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
