import { type InterviewTokenClaims, TokenRefusedError, verifyInterviewToken } from "@mockingbird/auth/interview-token";
import { bearerProtocolPrefix, type CloseReason, webSocketProtocol } from "@mockingbird/proto";
import type { Settings } from "../env.ts";
import { errorText, log } from "../log.ts";
import { keySetOf } from "./key-set-of.ts";
import { offeredProtocols } from "./refuse-socket.ts";

/** Who may connect: the claims of a valid token for just this interview, or why not. */
export async function verifyConnection(
  request: Request,
  interviewId: string,
  settings: Settings,
): Promise<{ claims: InterviewTokenClaims } | { refusal: CloseReason }> {
  const offers = offeredProtocols(request);
  const bearer = offers.find((offer) => offer.startsWith(bearerProtocolPrefix));
  if (!bearer || !offers.includes(webSocketProtocol)) return { refusal: "unauthenticated" };
  try {
    const claims = await verifyInterviewToken(bearer.slice(bearerProtocolPrefix.length), keySetOf(settings.webUrl));
    return claims.iv === interviewId ? { claims } : { refusal: "foreign" };
  } catch (error) {
    log("warn", "verify-connection", { interviewId, error: errorText(error) });
    // Anything but a bad token means that the backend's keys could not be had.
    return { refusal: error instanceof TokenRefusedError ? "unauthenticated" : "configUnavailable" };
  }
}
