import type { Patience } from "@mockingbird/domain";
import { useEffect, useState } from "react";
import { keepOnDevice, readKept } from "../kept-on-device.ts";
import { keptTalkHabits, readTalkHabits, type TalkHabits, usualTalkHabits } from "./talk-habits.ts";

/**
 * How this person talked last on this device. The usual until the browser has been asked, as on the server.
 * `typesFromStart`: each interview begins in writing, however the last one ended.
 */
export function useTalkHabits(
  personId: string,
  { patience, typesFromStart }: { patience: Patience; typesFromStart: boolean },
): [TalkHabits, (habits: TalkHabits) => void] {
  const name = `talk-habits:${personId}`;
  const [habits, setHabits] = useState(() => begin(usualTalkHabits(patience), typesFromStart));
  useEffect(
    () => setHabits(begin(readTalkHabits(readKept(name), usualTalkHabits(patience)), typesFromStart)),
    [name, patience, typesFromStart],
  );
  return [
    habits,
    (changed) => {
      setHabits(changed);
      keepOnDevice(name, keptTalkHabits(readKept(name), habits, changed));
    },
  ];
}

function begin(habits: TalkHabits, typesFromStart: boolean): TalkHabits {
  return typesFromStart ? { ...habits, way: "type" } : habits;
}
