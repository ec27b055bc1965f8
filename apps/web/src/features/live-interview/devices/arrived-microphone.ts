type Device = Pick<MediaDeviceInfo, "kind" | "deviceId" | "label">;

/** These stand for another device of the list, and change with it. */
const aliases = ["default", "communications", ""];

/** A microphone that was not there before, such as headphones that were just put on; the last one, if there are several. */
export function arrivedMicrophone(before: readonly Device[], now: readonly Device[]): Device | null {
  const known = new Set(before.map(({ deviceId }) => deviceId));
  const isNew = ({ kind, deviceId }: Device) =>
    kind === "audioinput" && !aliases.includes(deviceId) && !known.has(deviceId);
  return now.findLast(isNew) ?? null;
}
