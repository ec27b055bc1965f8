import { describe, expect, test } from "vitest";
import { Microphone } from "./microphone.ts";

/** 100 ms that begin with a number. */
const frame = (number: number) => new Uint8Array(3_200).fill(number, 0, 1);

function recorder() {
  const sent: (number | string)[] = [];
  let droppedMs = 0;
  const line = {
    sendAudio: (pcm: Uint8Array) => void sent.push(pcm[0] ?? -1),
    startAnswer: () => void sent.push("start"),
    endAnswer: () => void sent.push("end"),
  };
  const microphone = new Microphone((milliseconds) => {
    droppedMs += milliseconds;
  });
  return { microphone, line, sent, dropped: () => droppedMs };
}

describe("the candidate's sound", () => {
  test("waits for the connection, and is sent in its order", () => {
    const { microphone, line, sent, dropped } = recorder();
    microphone.hear(frame(1));
    microphone.hear(frame(2));
    microphone.connect(line);
    microphone.hear(frame(3));
    expect(sent).toEqual(["start", 1, 2, 3]);
    expect(dropped()).toBe(0);
  });

  test("is kept for five seconds; the oldest goes first, and is counted", () => {
    const { microphone, line, sent, dropped } = recorder();
    microphone.connect(line);
    microphone.disconnect();
    for (let number = 1; number <= 52; number++) microphone.hear(frame(number));
    microphone.connect(line);
    expect(sent.slice(0, 3)).toEqual(["start", 3, 4]);
    expect(sent).toHaveLength(51);
    expect(dropped()).toBe(200);
  });

  test("that ended while nobody was there is ended when somebody is", () => {
    const { microphone, line, sent } = recorder();
    microphone.hear(frame(1));
    microphone.endAnswer();
    microphone.connect(line);
    expect(sent).toEqual(["start", 1, "end"]);
  });
});

describe("with push-to-talk", () => {
  test("only what is said while the key is down is sent, with half a second from before", () => {
    const { microphone, line, sent } = recorder();
    microphone.connect(line);
    microphone.setPushToTalk(true);
    const meant = [1, 2, 3, 4, 5, 6, 7].map((number) => microphone.hear(frame(number)));
    microphone.talk(true);
    meant.push(microphone.hear(frame(8)));
    microphone.talk(false);
    meant.push(microphone.hear(frame(9)));
    expect(sent).toEqual(["start", 3, 4, 5, 6, 7, 8, "end"]);
    expect(meant).toEqual([false, false, false, false, false, false, false, true, false]);
  });

  test("a key that is pressed twice starts one answer", () => {
    const { microphone, line, sent } = recorder();
    microphone.connect(line);
    microphone.setPushToTalk(true);
    for (const talking of [true, true, false, false]) microphone.talk(talking);
    expect(sent).toEqual(["start", "end"]);
  });

  test("a key that is down when the connection breaks goes on on the next one", () => {
    const { microphone, line, sent } = recorder();
    microphone.connect(line);
    microphone.setPushToTalk(true);
    microphone.talk(true);
    microphone.hear(frame(1));
    microphone.disconnect();
    microphone.hear(frame(2));
    microphone.connect(line);
    microphone.talk(false);
    expect(sent).toEqual(["start", 1, "start", 2, "end"]);
  });

  test("is ended by the done button, and by giving it up", () => {
    const { microphone, line, sent } = recorder();
    microphone.connect(line);
    microphone.setPushToTalk(true);
    microphone.talk(true);
    microphone.endAnswer();
    microphone.talk(true);
    microphone.setPushToTalk(false);
    expect(sent).toEqual(["start", "end", "start", "end"]);
  });
});
