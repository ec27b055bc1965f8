import { hardConversations } from "../criteria/hard-conversations.ts";
import { leadingPeople } from "../criteria/leading-people.ts";
import { priorities } from "../criteria/priorities.ts";
import { reflection } from "../criteria/reflection.ts";
import { listQuestions, type StarterTemplate } from "../starter-template.ts";

export const teamLead: StarterTemplate = {
  id: "team-lead",
  kind: "recruiter",
  title: "Team lead",
  summary:
    "For people who lead a small team for the first or second time: helping others work, and conversations nobody likes.",
  content: {
    role: "Team lead",
    questions: listQuestions(
      ["always", "Describe the team you led last: who was in it, and what was it there for?"],
      ["always", "Tell me about somebody who could do more after working with you. What did you do?"],
      ["bank", "When did you have to tell somebody that their work was not good enough?"],
      ["bank", "Two people in your team want the same task. How do you decide?"],
      ["bank", "Tell me about a decision from above that you disagreed with. What did you tell your team?"],
      ["bank", "What did you stop doing yourself when you began to lead?"],
      ["bank", "How do you notice that somebody has too much to do?"],
      ["always", "What would your last team say you should have done earlier?"],
    ),
    drawCount: 2,
    followUpDepth: 2,
    rubric: { criteria: [leadingPeople, hardConversations, priorities, reflection] },
    durationSeconds: 25 * 60,
    isGraded: true,
  },
};
