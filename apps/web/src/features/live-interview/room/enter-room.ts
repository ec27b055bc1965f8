import { requestPass } from "../connection/request-pass.ts";
import { InterviewRoom, type RoomAudio } from "./interview-room.ts";

export function enterRoom(audio: RoomAudio, interviewId: string): InterviewRoom {
  const room = new InterviewRoom(audio, () => requestPass(interviewId));
  room.enter();
  return room;
}
