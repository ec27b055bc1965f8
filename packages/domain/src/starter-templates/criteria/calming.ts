import type { Criterion } from "../../rubric.ts";

export const calming: Criterion = {
  id: "calming",
  name: "Working with upset customers",
  description: "What they do when somebody is angry or in a hurry.",
  anchors: [
    "Argues about who is right, or hands over at once.",
    "Apologises, and does not say what happens next.",
    "Repeats what is wrong in the customer's words, says what happens next and by when.",
    "Does so, kept the promise or said in time that it could not be kept, and says how it ended.",
    "Says in addition what they changed or reported so that others did not have the same trouble.",
  ],
};
