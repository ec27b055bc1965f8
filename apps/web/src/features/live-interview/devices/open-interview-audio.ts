import { InterviewAudio } from "../audio/interview-audio.ts";
import { openMicrophone } from "../audio/microphone.ts";
import type { TalkHabits } from "../talk-habits/talk-habits.ts";
import { readChosenDevices } from "./chosen-devices.ts";

/**
 * Sound as this device was set up last, from a click. Whoever types needs no microphone, so none is asked for.
 * Throws MicrophoneError.
 */
export async function openInterviewAudio({ way }: TalkHabits): Promise<InterviewAudio> {
  const { microphoneId, speakerId } = readChosenDevices();
  const audio = await InterviewAudio.open(way === "type" ? null : await openMicrophone(microphoneId));
  // A loudspeaker that is gone is no reason to stop: the usual one plays.
  if (speakerId) await audio.chooseSpeaker(speakerId).catch(() => undefined);
  return audio;
}
