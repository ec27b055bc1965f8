import type { AuditEvent } from "@mockingbird/api/views";
import { planIdSchema, plans, roleSchema } from "@mockingbird/domain";
import { roleNames } from "../../role-names.ts";

/** What events are about, by the resource in their action. */
export const resourceNames: Record<string, string> = {
  accommodation: "Fair interviews",
  assignment: "Assignments",
  apikey: "API keys",
  audit: "The audit itself",
  billing: "Billing",
  cohort: "Cohorts",
  consent: "Consent",
  delivery: "Deliveries",
  erasure: "Erasure",
  export: "Exports",
  interview: "Interviews",
  interviewer: "Interviewer",
  invitation: "Invitations",
  mail: "Mails",
  member: "Members",
  organization: "Organisation",
  people: "Lists of people",
  profile: "Profiles and personal data",
  retention: "Retention",
  review: "Reviews",
  secret: "Keys",
  session: "Sign-ins",
  settings: "Settings",
  share: "Shared reviews",
  template: "Templates",
  transcript: "Transcripts",
  usage: "Minutes used",
};

const fallbackActors: Record<string, string> = {
  api: "A program with an API key",
  realtime: "The interview service",
  "shared-link": "Somebody with a link",
  system: "Mockingbird",
};

/** Who did it, in words: a name, the service, or somebody who is not here any more. */
export function actorName({ actor }: AuditEvent): string {
  return actor.name ?? fallbackActors[actor.id] ?? "Somebody who was erased";
}

type Detail = NonNullable<AuditEvent["details"]>[string];
const roleName = (detail: Detail | undefined) => {
  const { data } = roleSchema.safeParse(detail);
  return data ? roleNames[data].toLowerCase() : "another role";
};
const planName = (detail: Detail | undefined) => {
  const { data } = planIdSchema.safeParse(detail);
  return data ? `the plan ${plans[data].name}` : "no plan";
};
const subscriptionStates: Record<string, string> = {
  none: "not begun",
  incomplete: "waiting for its first payment",
  incomplete_expired: "never paid, and not begun",
  trialing: "in its trial",
  active: "active",
  past_due: "waiting for a payment that failed",
  canceled: "ended",
  unpaid: "unpaid",
  paused: "paused",
};
const extraMinutes = (detail: Detail | undefined) =>
  typeof detail === "number" ? `${Math.round(detail / 60)} min` : "no end";
const days = (detail: Detail | undefined) => (typeof detail === "number" ? `${detail} days` : "no limit");

const people = (detail: Detail | undefined) => (detail === 1 ? "one candidate" : `${detail ?? "some"} candidates`);

/** What was done, as the rest of a sentence that begins with who did it. */
export const deeds: Record<string, (event: AuditEvent, subject: string) => string> = {
  "assignment:add-candidates": ({ details }, subject) => `gave ${subject} to ${people(details?.added)} more`,
  "assignment:cancel": ({ details }, subject) =>
    details?.isForAll
      ? `cancelled the assignment ${subject}`
      : `took ${subject} back from ${people(details?.candidates)}`,
  "assignment:create": ({ details }, subject) => `gave ${subject} to ${people(details?.candidates)}`,
  "assignment:extend": ({ details }, subject) =>
    details?.isExtended
      ? `gave ${people(details.candidates)} more time or attempts for ${subject}`
      : `gave ${people(details?.candidates)} the usual dates of ${subject} back`,
  "assignment:remind": ({ details }, subject) => `reminded ${people(details?.reminded)} of ${subject}`,
  "assignment:restore": ({ details }, subject) => `gave ${subject} back to ${people(details?.candidates)}`,
  "assignment:update": (_, subject) => `changed the dates or attempts of ${subject}`,
  "apikey:create": ({ details }) => `made an API key that ends in ${details?.lastFour} and reads ${details?.scopes}`,
  "apikey:revoke": ({ details }) => `withdrew the API key that ends in ${details?.lastFour}`,
  "audit:export": ({ details }) => `exported the audit as ${details?.format === "csv" ? "CSV" : "NDJSON"}`,
  "billing:change": ({ details }) =>
    `heard from Stripe that the subscription is ${subscriptionStates[String(details?.state)] ?? "changed"}, with ${planName(details?.planId)}${details?.cancelsAtPeriodEnd ? ", and ends with its period" : ""}`,
  "billing:checkout": ({ details }) => `went to Stripe to subscribe to ${planName(details?.planId)}`,
  "billing:limit": ({ details }) =>
    `changed the extra minutes that a period may have from ${extraMinutes(details?.before)} to ${extraMinutes(details?.after)}`,
  "billing:plan": ({ details }) => `changed ${planName(details?.before)} to ${planName(details?.after)}`,
  "billing:portal": () => "went to Stripe's page of payments and receipts",
  "cohort:create": (_, subject) => `made the cohort ${subject}`,
  "cohort:rename": (_, subject) => `renamed the cohort ${subject}`,
  "cohort:remove": (_, subject) => `removed the cohort ${subject}`,
  "cohort:add-members": ({ details }, subject) => `put ${people(details?.added)} into the cohort ${subject}`,
  "cohort:remove-members": ({ details }, subject) => `took ${people(details?.removed)} out of the cohort ${subject}`,
  "consent:give": () => "agreed to be interviewed by an AI",
  "delivery:retry": (_, subject) => `asked for the transcript of ${subject} again`,
  "erasure:complete": (_, subject) => `erased the data of ${subject}`,
  "erasure:request": () => "asked to have their data erased",
  "erasure:withdraw": () => "withdrew their request for erasure",
  "accommodation:set": (_, subject) => `set what makes interviews of ${subject} fair`,
  "interview:assess-self": (_, subject) => `assessed themselves in the interview of ${subject}`,
  "interview:evaluate": (_, subject) => `made the feedback on the interview of ${subject}`,
  "interview:report-problem": (_, subject) => `reported a problem with the interview of ${subject}`,
  "transcript:correct": (_, subject) => `said how a line of the interview of ${subject} was meant`,
  "export:create": ({ details }) => `exported the table ${details?.table}`,
  "interview:start": (_, subject) => `started the interview of ${subject}`,
  "interviewer:discard-draft": () => "discarded the draft of the interviewer",
  "interviewer:draft": () => "began to change the interviewer",
  "interviewer:publish": ({ details }) => `published version ${details?.version ?? ""} of the interviewer`,
  "interviewer:roll-back": ({ details }) =>
    `brought version ${details?.from ?? ""} of the interviewer back as version ${details?.version ?? ""}`,
  "interviewer:try": () => "tried the interviewer",
  "invitation:accept": () => "accepted an invitation",
  "invitation:create": (_, subject) => `invited ${subject}`,
  "invitation:resend": (_, subject) => `sent the invitation of ${subject} again`,
  "invitation:resend-many": ({ details }) => `sent ${details?.resent ?? "several"} invitations again`,
  "invitation:revoke": (_, subject) => `withdrew the invitation of ${subject}`,
  "mail:retry": ({ details }) =>
    details?.mails === 1 ? "had a mail sent again" : `had ${details?.mails ?? "several"} mails sent again`,
  "member:remove": (_, subject) => `removed ${subject}`,
  "member:restore": (_, subject) => `let ${subject} back in`,
  "member:set-external-id": (_, subject) => `changed the external id of ${subject}`,
  "member:set-role": ({ details }, subject) =>
    `made ${subject} ${roleName(details?.to)}, who was ${roleName(details?.from)} before`,
  "people:import": ({ details }) =>
    `brought in a list of people: ${details?.invited ?? "some"} invited, ${details?.changed ?? "some"} changed`,
  "member:limit-to-cohorts": (_, subject) => `changed which cohorts ${subject} may see`,
  "organization:set-profile": ({ details }) => `changed the organisation's profile (${details?.changed})`,
  "organization:set-accent": ({ details }) =>
    details?.to ? `set the organisation's colour to ${details.to}` : "took the organisation's colour back",
  "organization:set-logo": () => "set the organisation's logo",
  "organization:remove-logo": () => "removed the organisation's logo",
  "organization:switch": () => "came over from another organisation",
  "profile:export": () => "downloaded their own data",
  "profile:update": () => "changed what they say of themselves",
  "retention:delete": ({ details }) => `deleted the content of ${details?.interviews ?? "some"} old interviews`,
  "secret:remove": () => "removed the organisation's own Gemini key",
  "secret:set": () => "set the organisation's own Gemini key",
  "session:replace": () => "signed in again in the same browser",
  "session:revoke": () => "signed a browser out",
  "session:sign-in": () => "signed in",
  "session:sign-out": () => "signed out",
  "settings:set-feedback": ({ details }) =>
    `had interviews scored ${details?.scorings === 1 ? "once" : `${details?.scorings ?? "several"} times`}, graded feedback shown ${details?.releasesByHand ? "when it is released" : "at once"}, and what makes interviews fair chosen by ${details?.allowsOwnAccommodations ? "candidates too" : "staff alone"}`,
  "settings:set-retention": ({ details }) =>
    `changed how long content is kept from ${days(details?.from)} to ${days(details?.to)}`,
  "template:archive": (_, subject) => `archived the template ${subject}`,
  "template:create": (_, subject) => `made the template ${subject}`,
  "review:begin": (_, subject) => `began to review ${subject}`,
  "review:complete": (_, subject) => `finished the review of ${subject}`,
  "review:edit-note": (_, subject) => `changed a note on ${subject}`,
  "review:note": (_, subject) => `made a note on ${subject}`,
  "review:release": (_, subject) => `released the feedback on ${subject}`,
  "review:remove-note": (_, subject) => `removed a note on ${subject}`,
  "review:score": ({ details }, subject) => `gave level ${details?.level} to ${details?.criterionId} of ${subject}`,
  "review:withdraw": (_, subject) => `took the feedback on ${subject} back`,
  "share:create": (_, subject) => `made a link to the review of ${subject}`,
  "share:read": () => "read a review behind a link",
  "share:revoke": (_, subject) => `closed a link to the review of ${subject}`,
  "template:duplicate": (_, subject) => `made the template ${subject} as a copy of another`,
  "template:restore": (_, subject) => `took the template ${subject} back into use`,
  "template:save": ({ details }, subject) =>
    details?.isNewVersion
      ? `made version ${details.version} of the template ${subject}`
      : `changed the template ${subject}`,
  "transcript:conflict": (_, subject) => `delivered another transcript for ${subject}, which was refused`,
  "transcript:read": (_, subject) => `read the transcript of ${subject}`,
  "transcript:submit": (_, subject) => `delivered the transcript of ${subject}`,
  "usage:warn": ({ details }) =>
    `told the owners that ${details?.percent ?? "many"} % of the ${details?.what === "seats" ? "seats" : "minutes"} are used`,
};

/** The event as the rest of a sentence, such as "read the transcript of Leo Martins, Graduate scheme". */
export function deedOf(event: AuditEvent): string {
  const subject = event.subject.name ?? "somebody or something that is not here any more";
  return deeds[event.action]?.(event, subject) ?? event.action.replace(":", ": ");
}
