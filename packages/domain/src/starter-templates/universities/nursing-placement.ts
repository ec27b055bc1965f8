import { ownLimits } from "../criteria/own-limits.ts";
import { patientSafety } from "../criteria/patient-safety.ts";
import { respectForPatients } from "../criteria/respect-for-patients.ts";
import { structure } from "../criteria/structure.ts";
import { listQuestions, type StarterTemplate } from "../starter-template.ts";

export const nursingPlacement: StarterTemplate = {
  id: "nursing-placement",
  kind: "university",
  title: "Nursing placement",
  summary: "Before a clinical placement: noticing a risk, speaking up, and knowing what one may not do yet.",
  content: {
    role: "Nursing student",
    questions: listQuestions(
      ["always", "Tell me about a time you noticed that something about a patient had changed. What did you do?"],
      ["always", "You are asked to do something you have only seen done once. What do you say?"],
      ["bank", "A colleague leaves out a step that you were taught is needed. What do you do?"],
      ["bank", "A relative is upset and asks you for results you may not give. How do you answer?"],
      ["bank", "Three patients call at the same time. How do you decide where to go first?"],
      ["bank", "Describe a handover that went well or badly. What made the difference?"],
      ["always", "What do you want to be able to do safely by the end of this placement?"],
    ),
    drawCount: 2,
    followUpDepth: 1,
    rubric: { criteria: [patientSafety, respectForPatients, ownLimits, structure] },
    durationSeconds: 15 * 60,
    isGraded: true,
  },
};
