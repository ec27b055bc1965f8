import { collaboration } from "../criteria/collaboration.ts";
import { evidence } from "../criteria/evidence.ts";
import { motivation } from "../criteria/motivation.ts";
import { reflection } from "../criteria/reflection.ts";
import { structure } from "../criteria/structure.ts";
import { listQuestions, type StarterTemplate } from "../starter-template.ts";

export const graduateScheme: StarterTemplate = {
  id: "graduate-scheme",
  kind: "university",
  title: "Graduate scheme",
  summary:
    "For final-year students who apply to a scheme with rotations: motives, a project that went wrong, and working with others.",
  content: {
    role: "Graduate trainee",
    questions: listQuestions(
      ["always", "What draws you to a scheme with several placements rather than one job?"],
      ["always", "Tell me about a project whose plan fell apart. What did you do?"],
      ["bank", "Describe a time you disagreed with somebody you had to keep working with."],
      ["bank", "When did you have to learn something quickly, and how did you go about it?"],
      ["bank", "Tell me about a decision you made with less information than you wanted."],
      ["bank", "How would you explain your final-year project to somebody who never studied your subject?"],
      ["always", "What would you like to be able to do in two years that you cannot do today?"],
    ),
    drawCount: 2,
    followUpDepth: 1,
    rubric: { criteria: [motivation, structure, evidence, collaboration, reflection] },
    durationSeconds: 15 * 60,
    isGraded: true,
  },
};
