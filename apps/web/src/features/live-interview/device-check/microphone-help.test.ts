import { expect, test } from "vitest";
import { microphoneHelp } from "./microphone-help.ts";

const browsers = {
  chrome: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36",
  chromeOnAndroid:
    "Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36",
  firefox: "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0",
  safari:
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
  safariOnIphone:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
  unknown: "SomethingElse/1.0",
};

test("each browser gets its own way to allow the microphone, and every one ends with trying again", () => {
  const ways = Object.values(browsers).map((userAgent) => microphoneHelp("denied", userAgent).steps);
  expect(new Set(ways.map((steps) => steps[0])).size).toBe(ways.length);
  for (const steps of ways) expect(steps.at(-1)).toMatch(/try again/);
});

test("Chrome, which also calls itself Safari, is not told about Safari's menu", () => {
  expect(microphoneHelp("denied", browsers.chrome).steps.join(" ")).not.toMatch(/Safari/);
});
