import { customerSuccessManager } from "./recruiters/customer-success-manager.ts";
import { customerSupport } from "./recruiters/customer-support.ts";
import { operationsCoordinator } from "./recruiters/operations-coordinator.ts";
import { salesDevelopment } from "./recruiters/sales-development.ts";
import { softwareEngineerBehavioural } from "./recruiters/software-engineer-behavioural.ts";
import { teamLead } from "./recruiters/team-lead.ts";
import type { StarterTemplate } from "./starter-template.ts";
import { firstEngineeringJob } from "./universities/first-engineering-job.ts";
import { graduateScheme } from "./universities/graduate-scheme.ts";
import { graduateSchool } from "./universities/graduate-school.ts";
import { internship } from "./universities/internship.ts";
import { nursingPlacement } from "./universities/nursing-placement.ts";
import { teachingPractice } from "./universities/teaching-practice.ts";

/** What an organisation can begin its templates from, in the order in which it is shown. */
export const starterTemplates: readonly StarterTemplate[] = [
  graduateScheme,
  internship,
  graduateSchool,
  firstEngineeringJob,
  teachingPractice,
  nursingPlacement,
  customerSuccessManager,
  softwareEngineerBehavioural,
  salesDevelopment,
  teamLead,
  customerSupport,
  operationsCoordinator,
];
