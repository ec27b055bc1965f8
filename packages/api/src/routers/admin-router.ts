import { personRouter } from "../trpc/person-trpc.ts";
import { get as getAccommodation } from "./accommodation/get.ts";
import { set as setAccommodation } from "./accommodation/set.ts";
import { create as createApiKey } from "./api-key/create.ts";
import { list as listApiKeys } from "./api-key/list.ts";
import { revoke as revokeApiKey } from "./api-key/revoke.ts";
import { addCandidates } from "./assignment/add-candidates.ts";
import { cancel as cancelAssignment } from "./assignment/cancel.ts";
import { create as createAssignment } from "./assignment/create.ts";
import { extend as extendAssignment } from "./assignment/extend.ts";
import { findCandidates } from "./assignment/find-candidates.ts";
import { get as getAssignment } from "./assignment/get.ts";
import { getOptions as getAssignmentOptions } from "./assignment/get-options.ts";
import { list as listAssignments } from "./assignment/list.ts";
import { listCandidates } from "./assignment/list-candidates.ts";
import { listLive } from "./assignment/list-live.ts";
import { preview as previewAssignment } from "./assignment/preview.ts";
import { remind } from "./assignment/remind.ts";
import { restore as restoreAssignment } from "./assignment/restore.ts";
import { update as updateAssignment } from "./assignment/update.ts";
import { list as listAuditEvents } from "./audit/list.ts";
import { verify as verifyAudit } from "./audit/verify.ts";
import { changePlan } from "./billing/change-plan.ts";
import { get as getBilling } from "./billing/get.ts";
import { listInvoices } from "./billing/list-invoices.ts";
import { openPortal } from "./billing/open-portal.ts";
import { previewChange } from "./billing/preview-change.ts";
import { refresh as refreshBilling } from "./billing/refresh.ts";
import { setExtraSeconds } from "./billing/set-extra-seconds.ts";
import { startCheckout } from "./billing/start-checkout.ts";
import { addMembers as addCohortMembers } from "./cohort/add-members.ts";
import { create as createCohort } from "./cohort/create.ts";
import { get as getCohort } from "./cohort/get.ts";
import { list as listCohorts } from "./cohort/list.ts";
import { remove as removeCohort } from "./cohort/remove.ts";
import { removeMembers as removeCohortMembers } from "./cohort/remove-members.ts";
import { rename as renameCohort } from "./cohort/rename.ts";
import { listReceipts } from "./deletion/list-receipts.ts";
import { complete as completeErasure } from "./erasure/complete.ts";
import { list as listErasures } from "./erasure/list.ts";
import { get as getHome } from "./home/get.ts";
import { getChoices } from "./interview/get-choices.ts";
import { getTranscript } from "./interview/get-transcript.ts";
import { list } from "./interview/list.ts";
import { retryDelivery } from "./interview/retry-delivery.ts";
import { compare as compareInterviewers } from "./interviewer/compare.ts";
import { discardDraft } from "./interviewer/discard-draft.ts";
import { get as getInterviewer } from "./interviewer/get.ts";
import { listVersions as listInterviewerVersions } from "./interviewer/list-versions.ts";
import { publish as publishInterviewer } from "./interviewer/publish.ts";
import { rollBack } from "./interviewer/roll-back.ts";
import { saveDraft } from "./interviewer/save-draft.ts";
import { tryOut } from "./interviewer/try.ts";
import { create as createInvitation } from "./invitation/create.ts";
import { list as listInvitations } from "./invitation/list.ts";
import { preview } from "./invitation/preview.ts";
import { resend } from "./invitation/resend.ts";
import { resendMany } from "./invitation/resend-many.ts";
import { revoke as revokeInvitation } from "./invitation/revoke.ts";
import { getProgress as getMailProgress } from "./mail/get-progress.ts";
import { listFailed as listFailedMails } from "./mail/list-failed.ts";
import { retry as retryMail } from "./mail/retry.ts";
import { retryAll as retryAllMails } from "./mail/retry-all.ts";
import { get as getMember } from "./member/get.ts";
import { limitToCohorts } from "./member/limit-to-cohorts.ts";
import { list as listMembers } from "./member/list.ts";
import { remove as removeMember } from "./member/remove.ts";
import { removeMany as removeMembers } from "./member/remove-many.ts";
import { restore as restoreMember } from "./member/restore.ts";
import { restoreMany as restoreMembers } from "./member/restore-many.ts";
import { setExternalId } from "./member/set-external-id.ts";
import { setRole } from "./member/set-role.ts";
import { get as getOrganization } from "./organization/get.ts";
import { getAppearance } from "./organization/get-appearance.ts";
import { removeLogo } from "./organization/remove-logo.ts";
import { setAccent } from "./organization/set-accent.ts";
import { setLogo } from "./organization/set-logo.ts";
import { setProfile } from "./organization/set-profile.ts";
import { carryOut as carryOutImport } from "./people-import/carry-out.ts";
import { preview as previewImport } from "./people-import/preview.ts";
import { addNote } from "./review/add-note.ts";
import { begin as beginReview } from "./review/begin.ts";
import { complete as completeReview } from "./review/complete.ts";
import { editNote } from "./review/edit-note.ts";
import { get as getReview } from "./review/get.ts";
import { release as releaseReview } from "./review/release.ts";
import { removeNote } from "./review/remove-note.ts";
import { score as scoreReview } from "./review/score.ts";
import { withdraw as withdrawReview } from "./review/withdraw.ts";
import { everything } from "./search/everything.ts";
import { get as getSecrets } from "./secret/get.ts";
import { removeGeminiKey } from "./secret/remove-gemini-key.ts";
import { setGeminiKey } from "./secret/set-gemini-key.ts";
import { list as listSessions } from "./session/list.ts";
import { revoke as revokeSession } from "./session/revoke.ts";
import { signOutEverywhere } from "./session/sign-out-everywhere.ts";
import { get as getSettings } from "./settings/get.ts";
import { previewRetention } from "./settings/preview-retention.ts";
import { setFeedback } from "./settings/set-feedback.ts";
import { setRetention } from "./settings/set-retention.ts";
import { create as createShare } from "./share/create.ts";
import { list as listShares } from "./share/list.ts";
import { open as openShare } from "./share/open.ts";
import { revoke as revokeShare } from "./share/revoke.ts";
import { archive as archiveTemplate } from "./template/archive.ts";
import { compare as compareTemplateVersions } from "./template/compare.ts";
import { create as createTemplate } from "./template/create.ts";
import { duplicate as duplicateTemplate } from "./template/duplicate.ts";
import { get as getTemplate } from "./template/get.ts";
import { list as listTemplates } from "./template/list.ts";
import { restore as restoreTemplate } from "./template/restore.ts";
import { save as saveTemplate } from "./template/save.ts";
import { getMonth } from "./usage/get-month.ts";
import { getReceipt } from "./usage/get-receipt.ts";
import { getSummary } from "./usage/get-summary.ts";
import { listCohorts as listCohortUsage } from "./usage/list-cohorts.ts";
import { listInterviews as listInterviewUsage } from "./usage/list-interviews.ts";
import { listPeople as listPeopleUsage } from "./usage/list-people.ts";
import { listTemplates as listTemplateUsage } from "./usage/list-templates.ts";
import { getProfile } from "./user/get-profile.ts";
import { switchOrganization } from "./user/switch-organization.ts";

/** What the staff's console may ask. */
export const adminRouter = personRouter({
  accommodation: { get: getAccommodation, set: setAccommodation },
  review: {
    get: getReview,
    begin: beginReview,
    score: scoreReview,
    addNote,
    editNote,
    removeNote,
    complete: completeReview,
    release: releaseReview,
    withdraw: withdrawReview,
  },
  share: { create: createShare, list: listShares, revoke: revokeShare, open: openShare },
  user: { getProfile, switchOrganization },
  session: { list: listSessions, revoke: revokeSession, signOutEverywhere },
  invitation: {
    preview,
    list: listInvitations,
    create: createInvitation,
    resend,
    resendMany,
    revoke: revokeInvitation,
  },
  member: {
    list: listMembers,
    get: getMember,
    setRole,
    setExternalId,
    remove: removeMember,
    removeMany: removeMembers,
    restore: restoreMember,
    restoreMany: restoreMembers,
    limitToCohorts,
  },
  peopleImport: { preview: previewImport, carryOut: carryOutImport },
  cohort: {
    list: listCohorts,
    get: getCohort,
    create: createCohort,
    rename: renameCohort,
    remove: removeCohort,
    addMembers: addCohortMembers,
    removeMembers: removeCohortMembers,
  },
  assignment: {
    list: listAssignments,
    get: getAssignment,
    listCandidates,
    getOptions: getAssignmentOptions,
    findCandidates,
    preview: previewAssignment,
    create: createAssignment,
    update: updateAssignment,
    extend: extendAssignment,
    cancel: cancelAssignment,
    restore: restoreAssignment,
    remind,
    addCandidates,
    listLive,
  },
  interview: { list, getChoices, getTranscript, retryDelivery },
  interviewer: {
    get: getInterviewer,
    saveDraft,
    discardDraft,
    publish: publishInterviewer,
    rollBack,
    listVersions: listInterviewerVersions,
    compare: compareInterviewers,
    try: tryOut,
  },
  mail: { getProgress: getMailProgress, listFailed: listFailedMails, retry: retryMail, retryAll: retryAllMails },
  template: {
    list: listTemplates,
    get: getTemplate,
    compare: compareTemplateVersions,
    create: createTemplate,
    save: saveTemplate,
    duplicate: duplicateTemplate,
    archive: archiveTemplate,
    restore: restoreTemplate,
  },
  home: { get: getHome },
  search: { everything },
  organization: { get: getOrganization, getAppearance, setProfile, setAccent, setLogo, removeLogo },
  apiKey: { list: listApiKeys, create: createApiKey, revoke: revokeApiKey },
  usage: {
    getMonth,
    getReceipt,
    getSummary,
    listCohorts: listCohortUsage,
    listInterviews: listInterviewUsage,
    listPeople: listPeopleUsage,
    listTemplates: listTemplateUsage,
  },
  billing: {
    get: getBilling,
    refresh: refreshBilling,
    listInvoices,
    startCheckout,
    openPortal,
    previewChange,
    changePlan,
    setExtraSeconds,
  },
  erasure: { list: listErasures, complete: completeErasure },
  deletion: { listReceipts },
  settings: { get: getSettings, previewRetention, setFeedback, setRetention },
  secret: { get: getSecrets, setGeminiKey, removeGeminiKey },
  audit: { list: listAuditEvents, verify: verifyAudit },
});
export type AdminRouter = typeof adminRouter;
