import { askingBeforeOffering } from "../criteria/asking-before-offering.ts";
import { handlingRefusal } from "../criteria/handling-refusal.ts";
import { structure } from "../criteria/structure.ts";
import { useOfFigures } from "../criteria/use-of-figures.ts";
import { listQuestions, type StarterTemplate } from "../starter-template.ts";

export const salesDevelopment: StarterTemplate = {
  id: "sales-development",
  kind: "recruiter",
  title: "Sales development representative",
  summary: "First calls and first refusals: how somebody prepares, asks, and goes on after a no.",
  content: {
    role: "Sales development representative",
    questions: listQuestions(
      ["always", "Choose a company you would like to sell to. What would you find out before the first call?"],
      ["always", "I am that company and I have two minutes. How do you begin?"],
      ["bank", "Somebody says: we already have something for that. What do you answer?"],
      ["bank", "Tell me about a week in which nothing worked. What did you change?"],
      ["bank", "How do you decide when to stop writing to somebody?"],
      ["bank", "Which of your numbers do you look at every day, and which do you ignore?"],
      ["always", "When did you tell somebody that what you sell was not for them?"],
    ),
    drawCount: 2,
    followUpDepth: 1,
    rubric: { criteria: [askingBeforeOffering, handlingRefusal, useOfFigures, structure] },
    durationSeconds: 15 * 60,
    isGraded: true,
  },
};
