/**
 * Whether only this machine can reach a host, given as a URL's `hostname`. Demo accounts and the local inbox exist on
 * such hosts alone (RFC 6761 §6.3 keeps `localhost` and everything below it on the machine).
 */
export function isLoopbackHost(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127(\.\d+){3}$/.test(hostname)
  );
}
