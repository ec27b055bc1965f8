/**
 * Chromium with a fake microphone that hears a WAV file, that plays sound without being clicked, and that stays away from
 * the network.
 * @param microphoneFile a 48 kHz mono WAV; heard over and over
 */
export function chromiumArguments(microphoneFile: string): string[] {
  return [
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-audio-capture=${microphoneFile}`,
    "--autoplay-policy=no-user-gesture-required",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // Chromium's sandbox refuses to run as root, which tests in a container do.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}
