/** Columns of the table: in which capacity somebody acts. */
export const capacities = [
  'PUBLIC',
  'EDITOR',
  'MANAGER',
  'CORRESPONDENT',
  'EVALUATOR',
  'ADMINISTRATOR',
  'LINK',
] as const;
export type ActingCapacity = (typeof capacities)[number];

/**
 * How far a right reaches: `all` every record; `own` the authority that the person is a member of; `party` every tie
 * that this authority is a party of; `scope` what lies in the correspondent's territory or country; `propose` and
 * `suggest` everywhere, but what is sent waits for a decision.
 */
export type Reach = 'all' | 'own' | 'party' | 'scope' | 'propose' | 'suggest';

type Row = Partial<Record<ActingCapacity, Reach>>;

const everybody: Row = {
  PUBLIC: 'all',
  EDITOR: 'all',
  MANAGER: 'all',
  CORRESPONDENT: 'all',
  EVALUATOR: 'all',
  ADMINISTRATOR: 'all',
};
const administrator: Row = { ADMINISTRATOR: 'all' };
const sides: Row = { EDITOR: 'party', MANAGER: 'party', CORRESPONDENT: 'scope', ADMINISTRATOR: 'all' };

/**
 * Who may do what: one row for each kind of act. What is not in it, nobody may. The link of a confirmation round
 * reaches the three acts of confirming, for its own authority.
 */
export const permissions = {
  READ: everybody,
  /** An authority's profile, its own side of a tie, its projects. */
  EDIT_OWN: { EDITOR: 'own', MANAGER: 'own', CORRESPONDENT: 'scope', ADMINISTRATOR: 'all' },
  /** Shared facts of a tie: agreements, dates, themes. */
  EDIT_SHARED: sides,
  /** A new tie, or an authority that is missing. */
  PROPOSE: {
    PUBLIC: 'suggest',
    EDITOR: 'own',
    MANAGER: 'own',
    CORRESPONDENT: 'scope',
    ADMINISTRATOR: 'all',
  },
  /** That a tie exists, or is not known; that its entry is right. */
  CONFIRM: { ...sides, LINK: 'party' },
  MANAGE_MEMBERS: { MANAGER: 'own', ADMINISTRATOR: 'all' },
  SUGGEST: everybody,
  STATE_STATUS: { ...sides, EVALUATOR: 'all', LINK: 'party' },
  OBJECT: sides,
  DECIDE_SUGGESTION: { EDITOR: 'own', MANAGER: 'own', CORRESPONDENT: 'scope', ADMINISTRATOR: 'all' },
  /** Networks, events, published figures. */
  EDIT_COMMON: { CORRESPONDENT: 'propose', EVALUATOR: 'propose', ADMINISTRATOR: 'all' },
  /** Themes, countries, territories. */
  EDIT_VOCABULARY: administrator,
  ASSESS: { EVALUATOR: 'all', ADMINISTRATOR: 'all' },
  READ_HISTORY: everybody,
  /** History with names and withdrawn values. */
  READ_FULL_HISTORY: {
    EDITOR: 'party',
    MANAGER: 'party',
    CORRESPONDENT: 'scope',
    EVALUATOR: 'all',
    ADMINISTRATOR: 'all',
  },
  DECIDE_CLAIM: { CORRESPONDENT: 'scope', ADMINISTRATOR: 'all' },
  /** Duplicates, others' changes, imports, accounts. */
  ADMINISTER: administrator,
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof permissions;
