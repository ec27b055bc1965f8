import type { Criterion } from "../../rubric.ts";

export const researchQuestion: Criterion = {
  id: "research-question",
  name: "The question behind the work",
  description: "Whether they can say what is not known, and why it matters.",
  anchors: [
    "Names a subject, not a question.",
    "Asks a question whose answer is known or could not be found.",
    "Asks a question that could be answered, and says what an answer would change.",
    "Asks such a question, says who has worked on it, and what about their work is left open.",
    "Says in addition what result would show that they are wrong.",
  ],
};
