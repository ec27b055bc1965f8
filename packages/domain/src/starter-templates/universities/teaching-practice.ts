import { classroomOrder } from "../criteria/classroom-order.ts";
import { pupilsFirst } from "../criteria/pupils-first.ts";
import { reflection } from "../criteria/reflection.ts";
import { structure } from "../criteria/structure.ts";
import { listQuestions, type StarterTemplate } from "../starter-template.ts";

export const teachingPractice: StarterTemplate = {
  id: "teaching-practice",
  kind: "university",
  title: "Teaching practice",
  summary:
    "Before a placement in a school: planning a lesson, learners who need different things, and a lesson that did not go as planned.",
  content: {
    role: "Student teacher",
    questions: listQuestions(
      [
        "always",
        "Take a lesson you have taught or watched. What did the learners know at the end that they had not known before, and how could you tell?",
      ],
      ["always", "Some of your class have finished, some have not begun. What do you do?"],
      ["bank", "A pupil says that they will never understand this. What do you say and do?"],
      ["bank", "Tell me about a lesson that did not go as planned. What did you do at that moment?"],
      ["bank", "How do you find out what a class already knows before you begin?"],
      ["bank", "A parent writes that their child is bored. How do you prepare for the conversation?"],
      ["always", "What do you want your mentor to watch for in your first weeks?"],
    ),
    drawCount: 2,
    followUpDepth: 1,
    rubric: { criteria: [pupilsFirst, classroomOrder, structure, reflection] },
    durationSeconds: 15 * 60,
    isGraded: true,
  },
};
