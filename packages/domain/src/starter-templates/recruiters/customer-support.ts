import { calming } from "../criteria/calming.ts";
import { explaining } from "../criteria/explaining.ts";
import { findingCauses } from "../criteria/finding-causes.ts";
import { ownership } from "../criteria/ownership.ts";
import { listQuestions, type StarterTemplate } from "../starter-template.ts";

export const customerSupport: StarterTemplate = {
  id: "customer-support",
  kind: "recruiter",
  title: "Customer support",
  summary: "For people who answer customers in writing or by telephone: finding what is wrong, and keeping a promise.",
  content: {
    role: "Customer support specialist",
    questions: listQuestions(
      ["always", "Tell me about the angriest customer you helped. What was wrong, and how did it end?"],
      ["always", "A customer writes only: it does not work. What do you answer?"],
      ["bank", "How do you explain to somebody how to do a thing when you cannot see their screen?"],
      ["bank", "When did you find that many customers had the same trouble? What did you do about it?"],
      ["bank", "Tell me about a promise to a customer that you could not keep."],
      ["bank", "Twenty people wait. How do you choose whom to answer first?"],
      ["always", "What should a company never make its support people say?"],
    ),
    drawCount: 2,
    followUpDepth: 1,
    rubric: { criteria: [calming, findingCauses, ownership, explaining] },
    durationSeconds: 15 * 60,
    isGraded: true,
  },
};
