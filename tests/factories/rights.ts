import type { Permission } from '@/lib/auth/permissions';

/** Who acts, in relation to the record: the table of rights, cell by cell, has one answer for each. */
export const standings = [
  'public',
  'own editor',
  'foreign editor',
  'own manager',
  'foreign manager',
  'correspondent in scope',
  'correspondent out of scope',
  'evaluator',
  'administrator',
  'own link',
  'foreign link',
] as const;
export type Standing = (typeof standings)[number];

export type Answer = 'yes' | 'waits' | 'no';

const row = (cells: string): Record<Standing, Answer> =>
  Object.fromEntries(
    cells.split(/\s+/).map((cell, index) => [standings[index], { y: 'yes', w: 'waits', '-': 'no' }[cell]]),
  ) as Record<Standing, Answer>;

/**
 * The table of the domain, written out once more by hand and apart from the code that decides:
 * public, editor (own, foreign), manager (own, foreign), correspondent (in, out of scope), evaluator, administrator, link (own, foreign).
 */
export const rights: Record<Permission, Record<Standing, Answer>> = {
  READ: row('y  y y  y y  y y  y  y  - -'),
  EDIT_OWN: row('-  y -  y -  y -  -  y  - -'),
  EDIT_SHARED: row('-  y -  y -  y -  -  y  - -'),
  PROPOSE: row('w  y w  y w  y w  w  y  - -'),
  CONFIRM: row('-  y -  y -  y -  -  y  y -'),
  MANAGE_MEMBERS: row('-  - -  y -  - -  -  y  - -'),
  SUGGEST: row('y  y y  y y  y y  y  y  - -'),
  STATE_STATUS: row('-  y -  y -  y -  y  y  y -'),
  OBJECT: row('-  y -  y -  y -  -  y  - -'),
  DECIDE_SUGGESTION: row('-  y -  y -  y -  -  y  - -'),
  EDIT_COMMON: row('-  - -  - -  w w  w  y  - -'),
  EDIT_VOCABULARY: row('-  - -  - -  - -  -  y  - -'),
  ASSESS: row('-  - -  - -  - -  y  y  - -'),
  READ_HISTORY: row('y  y y  y y  y y  y  y  - -'),
  READ_FULL_HISTORY: row('-  y -  y -  y -  y  y  - -'),
  DECIDE_CLAIM: row('-  - -  - -  y -  -  y  - -'),
  ADMINISTER: row('-  - -  - -  - -  -  y  - -'),
};

/** Mutations that ask, beyond the table, for somebody with an account, or for the person's own. */
export const further: Partial<Record<string, (standing: Standing) => boolean>> = {
  // A claim is somebody's: it needs an account.
  submitClaim: (standing) => standing !== 'public',
  // An invitation is accepted by whoever is signed in with the address that it was sent to.
  acceptInvitation: (standing) => standing !== 'public',
  // Others' changes are the administrator's to revert; one's own anybody's who may see them.
  revertRevision: (standing) => standing === 'administrator',
  // What somebody else judged or noted is the administrator's to remove.
  removeAssessment: (standing) => standing === 'administrator',
  removeNote: (standing) => standing === 'administrator',
};
