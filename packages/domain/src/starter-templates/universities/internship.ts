import { evidence } from "../criteria/evidence.ts";
import { motivation } from "../criteria/motivation.ts";
import { structure } from "../criteria/structure.ts";
import { listQuestions, type StarterTemplate } from "../starter-template.ts";

export const internship: StarterTemplate = {
  id: "internship",
  kind: "university",
  title: "Internship, first conversation",
  summary: "Short practice for a first internship. It asks little that needs experience of work.",
  content: {
    role: "Intern",
    questions: listQuestions(
      ["always", "What made you look at this internship?"],
      ["always", "Tell me about something you made or organised, at university or outside it."],
      ["bank", "When did somebody give you feedback that you used?"],
      ["bank", "How do you plan a week in which three things are due?"],
      ["bank", "What do you do when you are given a task and do not know how to begin?"],
      ["always", "What do you hope to have seen by the end of the internship?"],
    ),
    drawCount: 1,
    followUpDepth: 1,
    rubric: { criteria: [motivation, structure, evidence] },
    durationSeconds: 10 * 60,
    isGraded: false,
  },
};
