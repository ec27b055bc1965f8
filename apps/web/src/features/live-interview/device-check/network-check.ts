/**
 * Whether an interview's line would work from here: well; slowly; not at all although pages load, as on networks that let no
 * WebSocket through; or there is no network.
 */
export type NetworkFinding = "good" | "slow" | "socketsBlocked" | "offline";

/** From here on a reply's delay is noticed as the network's. */
const slowRoundTripMs = 300;
const questions = ["1", "2", "3"];
const timeoutMs = 8_000;
/** Small, and on the page's own origin. */
const ownFile = "/generated/capture-worklet.js";

/** Asks the Worker's line a few times. `null` when no socket gets through. */
function measureRoundTrip(lineUrl: string, signal: AbortSignal): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = new WebSocket(lineUrl);
    const finish = (roundTripMs: number | null) => {
      clearTimeout(timer);
      socket.onmessage = socket.onclose = null;
      socket.close();
      resolve(roundTripMs);
    };
    const timer = setTimeout(() => finish(null), timeoutMs);
    signal.addEventListener("abort", () => finish(null), { once: true });
    const roundTripsMs: number[] = [];
    let askedAtMs = 0;
    const ask = (question: string) => {
      askedAtMs = performance.now();
      socket.send(question);
    };
    socket.onopen = () => ask(questions[0] ?? "");
    socket.onclose = () => finish(null);
    socket.onmessage = () => {
      roundTripsMs.push(performance.now() - askedAtMs);
      const next = questions[roundTripsMs.length];
      // The first may have waited for a cold start; the quickest is the line itself.
      if (next === undefined) finish(Math.min(...roundTripsMs));
      else ask(next);
    };
  });
}

export async function checkNetwork(lineUrl: string, signal: AbortSignal): Promise<NetworkFinding> {
  const roundTripMs = await measureRoundTrip(lineUrl, signal);
  if (roundTripMs !== null) return judgeRoundTrip(roundTripMs);
  const arrived = await fetch(ownFile, { method: "HEAD", cache: "no-store", signal }).then(
    () => true,
    () => false,
  );
  return arrived ? "socketsBlocked" : "offline";
}

function judgeRoundTrip(roundTripMs: number): "good" | "slow" {
  return roundTripMs < slowRoundTripMs ? "good" : "slow";
}

export const networkWords: Record<NetworkFinding, string> = {
  good: "The interviewer is reached without delay.",
  slow: "It is slow: replies may come late or break up. Every word stands in the captions, and you can type instead of speaking. Moving closer to the router, or closing downloads, often helps.",
  socketsBlocked:
    "Pages load, but the interviewer is not reached: this network lets no live connection through, as at some workplaces and in some VPNs, or our side is away for a moment. Switch off the VPN or use another network, such as your phone's, then check again.",
  offline: "There is no connection just now. Check your Wi-Fi or cable, then check again.",
};
