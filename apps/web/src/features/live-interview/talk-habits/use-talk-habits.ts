import { useEffect, useState } from "react";
import { keepOnDevice, readKept } from "../kept-on-device.ts";
import { readTalkHabits, type TalkHabits, usualTalkHabits } from "./talk-habits.ts";

/** How this person talked last on this device. The usual until the browser has been asked, as on the server. */
export function useTalkHabits(personId: string): [TalkHabits, (habits: TalkHabits) => void] {
  const name = `talk-habits:${personId}`;
  const [habits, setHabits] = useState(usualTalkHabits);
  useEffect(() => setHabits(readTalkHabits(readKept(name))), [name]);
  return [
    habits,
    (changed) => {
      setHabits(changed);
      keepOnDevice(name, changed);
    },
  ];
}
