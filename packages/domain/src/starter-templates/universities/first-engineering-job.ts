import { collaboration } from "../criteria/collaboration.ts";
import { explaining } from "../criteria/explaining.ts";
import { problemSolving } from "../criteria/problem-solving.ts";
import { technicalDecisions } from "../criteria/technical-decisions.ts";
import { listQuestions, type StarterTemplate } from "../starter-template.ts";

export const firstEngineeringJob: StarterTemplate = {
  id: "first-engineering-job",
  kind: "university",
  title: "First job in engineering",
  summary:
    "For graduates of engineering and computing: a problem they worked on, choices they made, and how they explain them.",
  content: {
    role: "Graduate engineer",
    questions: listQuestions(
      ["always", "Describe something you built. What was it for, and who used it?"],
      ["always", "Tell me about a fault that took you long to find. How did you narrow it down?"],
      ["bank", "Which technical choice in a project would you make differently now, and why?"],
      ["bank", "Explain one part of that work to me as if I had never studied engineering."],
      ["bank", "When did a measurement or a test tell you that you were wrong?"],
      ["bank", "How did your team divide the work, and where did that go badly?"],
      ["bank", "Tell me about a standard or a safety rule you had to work within."],
      ["always", "What would you want to be checked by somebody more experienced in your first months?"],
    ),
    drawCount: 2,
    followUpDepth: 2,
    rubric: { criteria: [problemSolving, technicalDecisions, explaining, collaboration] },
    durationSeconds: 20 * 60,
    isGraded: true,
  },
};
