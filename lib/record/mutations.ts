import { confirmTie, takeBackConfirmation } from '../confirmation/confirmation.mutations';
import {
  markSeen,
  raiseObjection,
  settleObjection,
  withdrawObjection,
} from '../objection/objection.mutations';
import { stateStatus, withdrawStatus } from '../partnership/status.mutations';
import { revertRevision } from './revert.mutations';

/**
 * Every way to change what the atlas holds. Tests go through it role by role and record by record, and fail for one
 * that is defined and not here.
 */
export const mutations = {
  stateStatus,
  withdrawStatus,
  confirmTie,
  takeBackConfirmation,
  raiseObjection,
  settleObjection,
  withdrawObjection,
  markSeen,
  revertRevision,
} as const;
