import { isLoopbackHost } from "../../packages/domain/src/is-loopback-host.ts";

/** Is this an address that only this machine can reach? */
export function isLoopback(url: string): boolean {
  return isLoopbackHost(new URL(url).hostname);
}

/** The address a server of this URL listens on: this machine only for a loopback URL, all of its addresses otherwise. */
export function listenHost(url: string): string {
  if (!isLoopback(url)) return "0.0.0.0";
  const { hostname } = new URL(url);
  if (hostname === "[::1]") return "::1";
  return /^127/.test(hostname) ? hostname : "127.0.0.1";
}

/** The port a server of this URL listens on. A public URL without one is served by a proxy, in front of `portBehindProxy`. */
export function listenPort(url: string, portBehindProxy: number): number {
  const { port, protocol } = new URL(url);
  if (port) return Number(port);
  if (!isLoopback(url)) return portBehindProxy;
  return protocol === "https:" ? 443 : 80;
}
