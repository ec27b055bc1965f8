import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { findChromium } from "../chromium.ts";
import { readStackAddresses, type StackAddresses } from "../env.ts";
import { chromiumArguments } from "./chromium-arguments.ts";
import { controlEmulator, type EmulatorControl } from "./emulator-control.ts";
import { type MicrophonePattern, microphoneWav } from "./microphone-wav.ts";

type WorkerFixtures = {
  /**
   * What the candidate's microphone hears, over and over. Change it for a file with `test.use({ microphone: { pattern: […] } })`.
   * An object, because Playwright takes an array for a fixture with its options.
   */
  microphone: { pattern: MicrophonePattern };
  stack: StackAddresses;
  emulator: EmulatorControl;
};

type TestFixtures = {
  /** Fails a test during which a page asked for something that its Content-Security-Policy refuses. */
  obeyedPolicy: undefined;
};

/** A test with the running stack, its emulator, and a Chromium with a fake microphone. `page.goto("/…")` opens web. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  microphone: [
    {
      pattern: [
        { part: "silence", seconds: 4 },
        { part: "speech", seconds: 3 },
        { part: "silence", seconds: 5 },
      ],
    },
    { option: true, scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  stack: [async ({}, use) => use(readStackAddresses()), { scope: "worker" }],
  emulator: [async ({ stack }, use) => use(controlEmulator(stack.emulatorUrl)), { scope: "worker" }],
  launchOptions: [
    async ({ microphone, launchOptions }, use) => {
      const folder = mkdtempSync(join(tmpdir(), "mockingbird-microphone-"));
      const file = join(folder, "microphone.wav");
      writeFileSync(file, microphoneWav(microphone.pattern));
      await use({ ...launchOptions, executablePath: await findChromium(), args: chromiumArguments(file) });
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
  obeyedPolicy: [
    async ({ context }, use) => {
      const refusals: string[] = [];
      context.on("console", (message) => {
        if (message.text().includes("Content Security Policy")) refusals.push(message.text());
      });
      await use(undefined);
      expect(refusals).toEqual([]);
    },
    { auto: true },
  ],
  baseURL: async ({ stack }, use) => use(stack.webUrl),
});

export { expect } from "@playwright/test";
