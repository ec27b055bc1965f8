/** How the emulator of Gemini names the model that it stands in for. */
const emulatorPrefix = "emulator-of-";

/** Whether feedback comes from the emulator, which counts words and understands none. */
export function isDemonstration(modelVersion: string): boolean {
  return modelVersion.startsWith(emulatorPrefix);
}
