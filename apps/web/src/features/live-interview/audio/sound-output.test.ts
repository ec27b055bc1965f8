import { expect, test } from "vitest";
import { type SoundOutputFacts, soundOutputOf } from "./sound-output.ts";

const heard: SoundOutputFacts = { contextState: "running", outputs: 2, outputsNamed: true, failed: false };

test("sound that runs into a loudspeaker plays", () => {
  expect(soundOutputOf(heard)).toBe("playing");
});

test.each(["suspended", "interrupted"])("a context that is %s is blocked by the device", (contextState) => {
  expect(soundOutputOf({ ...heard, contextState })).toBe("blocked");
});

test("without any loudspeaker left the sound is gone, whatever the context thinks", () => {
  expect(soundOutputOf({ ...heard, outputs: 0 })).toBe("gone");
  expect(soundOutputOf({ ...heard, outputs: 0, contextState: "suspended" })).toBe("gone");
});

test("a sound card that fails is gone", () => {
  expect(soundOutputOf({ ...heard, contextState: "suspended", failed: true })).toBe("gone");
});

test("a browser that never names its loudspeakers is not taken to have none", () => {
  expect(soundOutputOf({ ...heard, outputs: 0, outputsNamed: false })).toBe("playing");
});

test("a room that was left has nothing to complain of", () => {
  expect(soundOutputOf({ ...heard, contextState: "closed", failed: true, outputs: 0 })).toBe("playing");
});
