/** How the emulator of Gemini names the model that it stands in for. */
const emulatorPrefix = "emulator-of-";
/** What seeded feedback says it was made by. */
const seededModel = "demonstration";

/** Whether feedback comes from no model: from the emulator, which counts words and understands none, or from the seed. */
export function isDemonstration(modelVersion: string): boolean {
  return modelVersion === seededModel || modelVersion.startsWith(emulatorPrefix);
}
