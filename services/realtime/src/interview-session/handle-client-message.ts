import type { ClientMessage, ServerMessage } from "@mockingbird/proto";
import type { Conversation } from "./conversation.ts";
import type { Stores } from "./open-stores.ts";
import { setPaused } from "./pause.ts";

/** Passes on what a welcomed candidate says or does. */
export function handleClientMessage(
  message: ClientMessage,
  conversation: Conversation,
  stores: Stores,
  send: (message: ServerMessage) => void,
): void {
  switch (message.type) {
    case "audio":
      conversation.hear(message.pcm);
      break;
    case "textAnswer":
      if (!conversation.type(message.text)) send({ type: "error", code: "NOT_CONNECTED", sentence: notConnected });
      break;
    case "doneSpeaking":
      conversation.doneSpeaking();
      break;
    case "setMuted":
      if (message.muted) conversation.endAudio();
      break;
    case "setTurnTaking":
      conversation.setTurnTaking(message.turnTaking);
      break;
    case "talk":
      conversation.talk(message.talking);
      break;
    case "repeatQuestion":
      conversation.repeatQuestion();
      break;
    case "setPaused":
      setPaused(stores, conversation, message.paused, Date.now());
      break;
    case "endInterview":
      conversation.endNow("candidate_ended");
      break;
    case "played":
      conversation.wasHeard(message);
      break;
    case "ping":
      send({ type: "pong", clientTimeMs: message.clientTimeMs });
  }
}

const notConnected = "The interviewer cannot be reached just now. Send your answer again in a moment.";
