import { expect, test } from "vitest";
import { type BrowserFacts, judgeBrowser } from "./browser-check.ts";

const firefox: BrowserFacts = {
  userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0",
  hasWebSocket: true,
  hasWorklets: true,
  hasMicrophones: true,
};

test("a browser with worklets, sockets and a microphone is good, and without the last it is good for typing", () => {
  expect(judgeBrowser(firefox)).toBe("good");
  expect(judgeBrowser({ ...firefox, hasMicrophones: false })).toBe("typingOnly");
});

test("a browser without sockets or worklets cannot take an interview", () => {
  expect(judgeBrowser({ ...firefox, hasWorklets: false })).toBe("unsupported");
  expect(judgeBrowser({ ...firefox, hasWebSocket: false })).toBe("unsupported");
});

test.each([
  "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 400.0",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [LinkedInApp]/9.31",
  "Mozilla/5.0 (Linux; Android 16; Pixel 9; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/150.0.0.0 Mobile Safari/537.36",
])("a page inside another app says so: %s", (userAgent) => {
  expect(judgeBrowser({ ...firefox, userAgent })).toBe("insideApp");
});

test("Safari on a phone and Chrome on one are no apps of others", () => {
  for (const userAgent of [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36",
  ]) {
    expect(judgeBrowser({ ...firefox, userAgent })).toBe("good");
  }
});
