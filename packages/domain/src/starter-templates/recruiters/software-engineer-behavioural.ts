import { collaboration } from "../criteria/collaboration.ts";
import { evidence } from "../criteria/evidence.ts";
import { ownership } from "../criteria/ownership.ts";
import { technicalDecisions } from "../criteria/technical-decisions.ts";
import { listQuestions, type StarterTemplate } from "../starter-template.ts";

export const softwareEngineerBehavioural: StarterTemplate = {
  id: "software-engineer-behavioural",
  kind: "recruiter",
  title: "Software engineer, behavioural",
  summary: "How somebody decides, works with others and deals with what breaks. No coding.",
  content: {
    role: "Software engineer",
    questions: listQuestions(
      [
        "always",
        "Tell me about a piece of software you are responsible for. What is it for, and what is hard about it?",
      ],
      ["bank", "Describe a technical decision you argued for and lost. What happened then?"],
      ["bank", "Tell me about something you shipped that broke. How did you find out, and what did you change?"],
      ["bank", "When did you decide not to build something?"],
      ["bank", "How do you work in code that you did not write and do not like?"],
      ["bank", "Tell me about a review that changed your mind, as author or as reviewer."],
      ["bank", "What did you do the last time an estimate of yours turned out to be wrong?"],
      ["always", "What would you want to learn from the people you work with next?"],
    ),
    drawCount: 3,
    followUpDepth: 2,
    rubric: { criteria: [technicalDecisions, ownership, collaboration, evidence] },
    durationSeconds: 20 * 60,
    isGraded: true,
  },
};
