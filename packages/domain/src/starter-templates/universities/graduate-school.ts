import { explaining } from "../criteria/explaining.ts";
import { method } from "../criteria/method.ts";
import { reflection } from "../criteria/reflection.ts";
import { researchQuestion } from "../criteria/research-question.ts";
import { listQuestions, type StarterTemplate } from "../starter-template.ts";

export const graduateSchool: StarterTemplate = {
  id: "graduate-school",
  kind: "university",
  title: "Graduate school admission",
  summary: "For applicants to a master's or doctoral programme: the question they want to work on, and how.",
  content: {
    role: "Graduate student",
    questions: listQuestions(
      ["always", "What question would you most like to work on, and what is not known about it?"],
      ["always", "Take one piece of work you did. How did you know that the result could be trusted?"],
      ["bank", "Which paper or book changed how you think about your subject, and where do you disagree with it?"],
      ["bank", "Tell me about a result that was not what you expected. What did you do with it?"],
      ["bank", "How would you explain your question to a neighbour?"],
      ["bank", "What would make you give up the question you have just described?"],
      ["always", "Why this programme, and with whom would you want to work?"],
    ),
    drawCount: 2,
    followUpDepth: 2,
    rubric: { criteria: [researchQuestion, method, explaining, reflection] },
    durationSeconds: 20 * 60,
    isGraded: true,
  },
};
