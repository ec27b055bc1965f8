import type { Patience } from "@mockingbird/domain";
import { useEffect, useState } from "react";
import { keepOnDevice, readKept } from "../kept-on-device.ts";
import { keptTalkHabits, readTalkHabits, type TalkHabits, usualTalkHabits } from "./talk-habits.ts";

/** How this person talked last on this device. The usual until the browser has been asked, as on the server. */
export function useTalkHabits(personId: string, patience: Patience): [TalkHabits, (habits: TalkHabits) => void] {
  const name = `talk-habits:${personId}`;
  const [habits, setHabits] = useState(() => usualTalkHabits(patience));
  useEffect(() => setHabits(readTalkHabits(readKept(name), usualTalkHabits(patience))), [name, patience]);
  return [
    habits,
    (changed) => {
      setHabits(changed);
      keepOnDevice(name, keptTalkHabits(readKept(name), habits, changed));
    },
  ];
}
