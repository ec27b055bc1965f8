import { customerJudgement } from "../criteria/customer-judgement.ts";
import { evidence } from "../criteria/evidence.ts";
import { ownership } from "../criteria/ownership.ts";
import { useOfFigures } from "../criteria/use-of-figures.ts";
import { listQuestions, type StarterTemplate } from "../starter-template.ts";

export const customerSuccessManager: StarterTemplate = {
  id: "customer-success-manager",
  kind: "recruiter",
  title: "Customer success manager",
  summary: "First screening of people who look after accounts: one they turned around, saying no, and early signs.",
  content: {
    role: "Customer success manager",
    questions: listQuestions(
      ["always", "Walk me through an account you turned around. What was wrong when you took it over?"],
      ["always", "A customer asks for something you know will not be built. What do you say?"],
      ["bank", "Which number tells you earliest that a customer is about to leave, and how do you know?"],
      ["bank", "Tell me about a renewal you lost. What would you do differently?"],
      ["bank", "How do you divide your week between customers who ask for you and those who do not?"],
      ["bank", "When did you bring a customer's complaint to your own colleagues, and what came of it?"],
      ["always", "What does a good first month with a new customer look like?"],
    ),
    drawCount: 2,
    followUpDepth: 2,
    rubric: { criteria: [evidence, customerJudgement, useOfFigures, ownership] },
    durationSeconds: 20 * 60,
    isGraded: true,
  },
};
