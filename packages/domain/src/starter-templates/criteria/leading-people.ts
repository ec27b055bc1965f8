import type { Criterion } from "../../rubric.ts";

export const leadingPeople: Criterion = {
  id: "leading-people",
  name: "Leading people",
  description: "What they did so that others could do their work.",
  anchors: [
    "Describes their own work only.",
    "Describes tasks they gave out, and not what became of them.",
    "Describes what somebody needed, what they did about it, and what that person could do afterwards.",
    "Describes that for people who needed different things, and once when it did not work and what they changed.",
  ],
};
