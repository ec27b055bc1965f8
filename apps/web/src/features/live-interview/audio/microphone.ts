/** Why there is no microphone, as far as a browser tells. */
export type MicrophoneProblem = "denied" | "notFound" | "busy" | "unsupported";

export class MicrophoneError extends Error {
  readonly problem: MicrophoneProblem;

  constructor(problem: MicrophoneProblem, options?: ErrorOptions) {
    super(`No microphone: ${problem}`, options);
    this.name = "MicrophoneError";
    this.problem = problem;
  }
}

/**
 * Asks for a microphone; without `deviceId`, the person's usual one. Echo cancellation matters most: without it the interviewer
 * hears themself through the speakers and takes it for the candidate. Throws MicrophoneError.
 */
export async function openMicrophone(deviceId?: string): Promise<MediaStream> {
  // Absent on pages that are not secure, whatever the type says.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (!devices) throw new MicrophoneError("unsupported");
  try {
    return await devices.getUserMedia({
      audio: {
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: true,
        channelCount: { ideal: 1 },
        ...(deviceId ? { deviceId: { exact: deviceId } } : {}),
      },
    });
  } catch (cause) {
    const problem = microphoneProblemOf(cause);
    // A device that was unplugged since it was chosen is no reason to stop: the usual one may do.
    if (deviceId && problem === "notFound") return openMicrophone();
    throw new MicrophoneError(problem, { cause });
  }
}

/** Browsers agree on the names of these errors, and on little else. Source: Media Capture and Streams, getUserMedia. */
export function microphoneProblemOf(error: unknown): MicrophoneProblem {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "notFound";
  if (name === "NotReadableError" || name === "AbortError") return "busy";
  return "unsupported";
}
