import type { Criterion } from "../../rubric.ts";

export const hardConversations: Criterion = {
  id: "hard-conversations",
  name: "Difficult conversations",
  description: "How they tell somebody something unwelcome.",
  anchors: [
    "Avoided the conversation, or left it to somebody else.",
    "Held it, and describes only what they said themselves.",
    "Describes what they said, what the other said, and what was agreed.",
    "Describes that, whether it held some weeks later, and what they would say differently.",
  ],
};
