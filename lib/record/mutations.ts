import { disableAccount, enableAccount, grantRole, revokeRole } from '../administration/account.mutations';
import { resendMail } from '../administration/resend-mail.mutation';
import { revertAct } from '../administration/revert-act.mutation';
import { removeContact, saveContact, updateAuthority } from '../authority/authority.mutations';
import { moveAuthority } from '../authority/move-authority.mutation';
import { addSuccession, removeSuccession } from '../authority/succession.mutations';
import { submitClaim } from '../claim/claim.mutations';
import { approveClaim, refuseClaim, revokeClaim } from '../claim/decide-claim.mutations';
import { confirmTie, takeBackConfirmation } from '../confirmation/confirmation.mutations';
import { closeFollowUp, requestConfirmation, saveFollowUp } from '../doubt/follow-up.mutations';
import { removeAssessment, saveAssessment } from '../judge/assessment.mutations';
import { removeNote, saveNote } from '../judge/note.mutations';
import { acceptInvitation, inviteMember, withdrawInvitation } from '../membership/invitation.mutations';
import { changeRole, removeMember } from '../membership/membership.mutations';
import { mergeAuthorities } from '../merge/merge-authorities.mutation';
import { mergeTies } from '../merge/merge-ties.mutation';
import { undoMerge } from '../merge/undo-merge.mutation';
import {
  markSeen,
  raiseObjection,
  settleObjection,
  withdrawObjection,
} from '../objection/objection.mutations';
import {
  removeAgreement,
  saveAgreement,
  setDesignation,
  updateTie,
} from '../partnership/partnership.mutations';
import { proposeTie } from '../partnership/propose.mutations';
import { stateStatus, withdrawStatus } from '../partnership/status.mutations';
import { removeProject, saveProject } from '../project/project.mutations';
import { publishReport, removeReport, saveReport } from '../report/report.mutations';
import { submitRound } from '../round/submit-round.mutation';
import { addSource, removeSource } from '../source/source.mutations';
import { decideSuggestion, submitSuggestion, verifySuggestion } from '../suggestion/suggestion.mutations';
import { addTheme, mergeThemes, renameTheme } from '../theme/theme.mutations';
import {
  followView,
  removeView,
  renameView,
  renewView,
  saveView,
  unfollowView,
} from '../view/view.mutations';
import { revertRevision } from './revert.mutations';

/**
 * Every way to change what the atlas holds. Tests go through it role by role and record by record, and fail for one
 * that is defined and not here.
 */
export const mutations = {
  updateAuthority,
  moveAuthority,
  addSuccession,
  removeSuccession,
  saveContact,
  removeContact,
  proposeTie,
  updateTie,
  setDesignation,
  saveAgreement,
  removeAgreement,
  addSource,
  removeSource,
  saveProject,
  removeProject,
  stateStatus,
  withdrawStatus,
  confirmTie,
  takeBackConfirmation,
  raiseObjection,
  settleObjection,
  withdrawObjection,
  markSeen,
  revertRevision,
  submitRound,
  submitClaim,
  approveClaim,
  refuseClaim,
  revokeClaim,
  changeRole,
  removeMember,
  inviteMember,
  withdrawInvitation,
  acceptInvitation,
  submitSuggestion,
  verifySuggestion,
  decideSuggestion,
  grantRole,
  revokeRole,
  disableAccount,
  enableAccount,
  resendMail,
  revertAct,
  mergeAuthorities,
  mergeTies,
  undoMerge,
  addTheme,
  renameTheme,
  mergeThemes,
  saveAssessment,
  removeAssessment,
  saveNote,
  removeNote,
  saveFollowUp,
  closeFollowUp,
  requestConfirmation,
  saveView,
  renewView,
  renameView,
  removeView,
  followView,
  unfollowView,
  saveReport,
  publishReport,
  removeReport,
} as const;
