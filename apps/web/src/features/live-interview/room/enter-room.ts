import { requestPass } from "../connection/request-pass.ts";
import type { TalkHabits } from "../talk-habits/talk-habits.ts";
import { InterviewRoom, type RoomAudio } from "./interview-room.ts";

export function enterRoom(audio: RoomAudio, interviewId: string, habits: TalkHabits): InterviewRoom {
  const room = new InterviewRoom(audio, () => requestPass(interviewId), habits);
  room.enter();
  return room;
}
