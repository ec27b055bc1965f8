import type { z } from "zod";
import { camelKeys } from "./camel-keys.ts";
import { type ClientMessage, clientMessageSchemas } from "./client-message.ts";
import { invalidArgument, ProtocolRefusal } from "./protocol-refusal.ts";

const unknownName = (name: string, place: string): ProtocolRefusal => {
  const where = place === "" ? "" : ` at '${place}'`;
  return new ProtocolRefusal(1007, `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`);
};

function read<Schema extends z.ZodType>(schema: Schema, kind: string, body: unknown): z.infer<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code === "unrecognized_keys") throw unknownName(issue.keys[0] ?? "", [kind, ...issue.path].join("."));
  throw invalidArgument();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProtocolRefusal(1007, "Invalid JSON payload received. Unexpected token.");
  }
}

/**
 * Reads one client frame, in camelCase or snake_case.
 * @throws ProtocolRefusal 1007 for anything that is not exactly one known message of the right shape.
 */
export function parseClientMessage(frame: string): ClientMessage {
  const message = camelKeys(parseJson(frame));
  if (typeof message !== "object" || message === null || Array.isArray(message)) throw invalidArgument();
  const [entry, second] = Object.entries(message);
  if (entry === undefined) throw invalidArgument();
  const [kind, body] = entry;
  if (second !== undefined && second[0] in clientMessageSchemas && kind in clientMessageSchemas) {
    throw new ProtocolRefusal(1007, `Invalid value (oneof), '${second[0]}' cannot be set beside '${kind}'.`);
  }
  if (second !== undefined) throw unknownName(kind in clientMessageSchemas ? second[0] : kind, "");
  switch (kind) {
    case "setup":
      return { kind, body: read(clientMessageSchemas.setup, kind, body) };
    case "clientContent":
      return { kind, body: read(clientMessageSchemas.clientContent, kind, body) };
    case "realtimeInput":
      return { kind, body: read(clientMessageSchemas.realtimeInput, kind, body) };
    case "toolResponse":
      return { kind, body: read(clientMessageSchemas.toolResponse, kind, body) };
    case "contextUpdate":
      return { kind, body: read(clientMessageSchemas.contextUpdate, kind, body) };
    default:
      throw unknownName(kind, "");
  }
}
