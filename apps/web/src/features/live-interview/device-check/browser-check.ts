/**
 * What a browser can do for an interview: all; all, but inside another app, which often keeps the microphone to itself; typing
 * only; or nothing.
 */
export type BrowserFinding = "good" | "insideApp" | "typingOnly" | "unsupported";

export interface BrowserFacts {
  userAgent: string;
  hasWebSocket: boolean;
  /** AudioContext with worklets, at whatever rate the device has. */
  hasWorklets: boolean;
  /** Absent on pages that are not secure, too. */
  hasMicrophones: boolean;
}

/** The apps people open links in, by the names their browsers go by; "; wv" is Android's view for pages in any app. */
const insideApp =
  /\b(FBAN|FBAV|FB_IAB|Instagram|LinkedInApp|Snapchat|TikTok|musical_ly|MicroMessenger|Line\/|GSA\/|Twitter)|; wv\)/;

export function judgeBrowser(facts: BrowserFacts): BrowserFinding {
  if (!facts.hasWebSocket || !facts.hasWorklets) return "unsupported";
  if (insideApp.test(facts.userAgent)) return "insideApp";
  return facts.hasMicrophones ? "good" : "typingOnly";
}

export function readBrowserFacts(): BrowserFacts {
  return {
    userAgent: navigator.userAgent,
    hasWebSocket: "WebSocket" in window,
    hasWorklets: "AudioContext" in window && "audioWorklet" in AudioContext.prototype,
    hasMicrophones: typeof navigator.mediaDevices?.getUserMedia === "function",
  };
}

export const browserWords: Record<BrowserFinding, string> = {
  good: "It has what an interview needs.",
  insideApp:
    "This page was opened inside another app, which often keeps the microphone to itself. Open it in Safari, Chrome, Edge or Firefox: the app's menu has a way, or copy the address.",
  typingOnly:
    "It gives this page no microphone. You can type your answers, or open this page in a current Chrome, Edge, Firefox or Safari, at an address that begins with https.",
  unsupported: "It cannot play the interviewer. Open this page in a current Chrome, Edge, Firefox or Safari.",
};
