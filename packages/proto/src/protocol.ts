/** The sub-protocol both sides name in the handshake; the only one the server ever echoes. */
export const webSocketProtocol = "interview.v1";
/** Prefix of the second offered sub-protocol, which carries the interview token. Never echoed, never logged. */
export const bearerProtocolPrefix = "bearer.";
export const protocolVersion = 1;

/** Path of one interview's socket on the Worker. */
export function interviewSocketPath(interviewId: string): string {
  return `/v1/interviews/${encodeURIComponent(interviewId)}`;
}

/** Path on the Worker where a page finds out, before an interview, whether a socket gets through. */
export const lineCheckPath = "/v1/line";
