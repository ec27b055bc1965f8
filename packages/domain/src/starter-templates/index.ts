export { collaboration } from "./criteria/collaboration.ts";
export { customerJudgement } from "./criteria/customer-judgement.ts";
export { evidence } from "./criteria/evidence.ts";
export { ownership } from "./criteria/ownership.ts";
export { reflection } from "./criteria/reflection.ts";
export { structure } from "./criteria/structure.ts";
export type { StarterTemplate } from "./starter-template.ts";
export { starterTemplates } from "./starter-templates.ts";
