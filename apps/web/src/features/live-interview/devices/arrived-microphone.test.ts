import { expect, test } from "vitest";
import { arrivedMicrophone } from "./arrived-microphone.ts";

const device = (kind: MediaDeviceKind, deviceId: string) => ({ kind, deviceId, label: deviceId });
const before = [device("audioinput", "default"), device("audioinput", "built-in"), device("audiooutput", "speakers")];

test("headphones that were put on are noticed", () => {
  const airPods = device("audioinput", "airpods");
  expect(arrivedMicrophone(before, [...before, device("audiooutput", "airpods"), airPods])).toEqual(airPods);
});

test("a device that left, a new loudspeaker and the name of the default are no new microphone", () => {
  expect(arrivedMicrophone(before, before.slice(0, 1))).toBeNull();
  expect(arrivedMicrophone(before, [...before, device("audiooutput", "screen")])).toBeNull();
  expect(arrivedMicrophone([], [device("audioinput", "default")])).toBeNull();
});
