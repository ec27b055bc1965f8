import type { Criterion } from "../../rubric.ts";

export const respectForPatients: Criterion = {
  id: "respect-for-patients",
  name: "Respect",
  description: "How patients and relatives appear in what they tell.",
  anchors: [
    "Speaks of people as tasks or diagnoses.",
    "Says that respect matters, and gives no example.",
    "Gives an example in which they asked what the person wanted and acted on it.",
    "Gives such an example in which that was difficult, and says what they could not give and how they said so.",
  ],
};
