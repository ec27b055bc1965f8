import { clearProcess } from "../criteria/clear-process.ts";
import { findingCauses } from "../criteria/finding-causes.ts";
import { priorities } from "../criteria/priorities.ts";
import { useOfFigures } from "../criteria/use-of-figures.ts";
import { listQuestions, type StarterTemplate } from "../starter-template.ts";

export const operationsCoordinator: StarterTemplate = {
  id: "operations-coordinator",
  kind: "recruiter",
  title: "Operations coordinator",
  summary: "For people who keep deliveries, shifts or orders going: order, causes, and what stays when they are away.",
  content: {
    role: "Operations coordinator",
    questions: listQuestions(
      ["always", "Describe a day in your last work in operations: what came in, and what had to go out?"],
      ["always", "Tell me about something that kept going wrong. How did you find out why?"],
      ["bank", "A supplier calls at four and says that tomorrow's delivery is not coming. What do you do until five?"],
      ["bank", "When did you change how others do their work? How did you bring them along?"],
      ["bank", "Which figure did you watch, and when did it mislead you?"],
      ["bank", "Tell me about a day on which not everything could be done. What was left, and who knew?"],
      ["always", "You are away for two weeks. What has to be ready so that nobody needs to call you?"],
    ),
    drawCount: 2,
    followUpDepth: 1,
    rubric: { criteria: [clearProcess, priorities, findingCauses, useOfFigures] },
    durationSeconds: 20 * 60,
    isGraded: true,
  },
};
