import protobuf from "protobufjs/minimal.js";

/**
 * A writer of plain bytes. Left to itself, protobufjs writes into a Node Buffer wherever there is one, and workerd's Buffer
 * refuses the way it does that for text of more than 40 characters.
 */
export function newWriter(): protobuf.Writer {
  return new protobuf.Writer();
}
