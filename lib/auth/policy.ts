import type { AnyActor, Person } from './actor';
import { type ActingCapacity, type Permission, permissions, type Reach } from './permissions';

/** An authority as rights see it. */
export type SubjectAuthority = {
  id: number;
  country: string;
  /** Codes from the country down to its territory. */
  lineage: readonly string[];
  /** Itself and those that took over from it: who may speak for it. */
  speakers: readonly number[];
};

/** What an act is about, read from the record. */
export type Subject = {
  /** The authorities whose own matter it is: one for its profile or its side of a tie, every party for a project. */
  own: readonly SubjectAuthority[];
  /** Every authority concerned: the parties of a tie, or the one authority. */
  authorities: readonly SubjectAuthority[];
};

export type Verdict =
  | {
      allowed: true;
      capacity: ActingCapacity;
      /** The authority of the record that the person speaks for; null for roles. */
      onBehalfOf: number | null;
      /** What is sent waits for a decision. */
      waits: boolean;
    }
  | { allowed: false };

const refused: Verdict = { allowed: false };

/** A subject that is nobody's in particular: accounts, themes, networks. */
export const nobodys: Subject = { own: [], authorities: [] };

/**
 * Whether somebody may do something to a record, in which capacity, and for whom. Pure: everything it asks is in the
 * actor and the subject, nothing in what was sent. The nearest capacity that suffices is taken, so that the history
 * says "the city of Albi" where its clerk happens to be an administrator too.
 */
export function decide(actor: AnyActor, permission: Permission, subject: Subject): Verdict {
  if (actor.kind === 'system')
    return { allowed: true, capacity: 'ADMINISTRATOR', onBehalfOf: null, waits: false };
  if (actor.kind === 'link') return decideFor('LINK', permission, subject, [actor.authorityId]);
  if (actor.kind === 'public') return decideFor('PUBLIC', permission, subject, []);
  const verdicts = [
    decideFor('MANAGER', permission, subject, membersOf(actor, 'MANAGER')),
    decideFor('EDITOR', permission, subject, membersOf(actor, 'EDITOR')),
    decideForCorrespondent(actor, permission, subject),
    has(actor, 'EVALUATOR') ? decideFor('EVALUATOR', permission, subject, []) : refused,
    has(actor, 'ADMINISTRATOR') ? decideFor('ADMINISTRATOR', permission, subject, []) : refused,
    // Signed in or not, everybody may do what the public may.
    decideFor('PUBLIC', permission, subject, []),
  ];
  const allowed = verdicts.filter((verdict) => verdict.allowed);
  return allowed.find(({ waits }) => !waits) ?? allowed[0] ?? refused;
}

const membersOf = (actor: Person, role: 'EDITOR' | 'MANAGER') =>
  actor.memberships.filter((membership) => membership.role === role).map(({ authorityId }) => authorityId);

const has = (actor: Person, role: 'EVALUATOR' | 'ADMINISTRATOR') =>
  actor.roles.some((grant) => grant.role === role);

const reachOf = (capacity: ActingCapacity, permission: Permission): Reach | undefined =>
  (permissions[permission] as Partial<Record<ActingCapacity, Reach>>)[capacity];

function decideFor(
  capacity: ActingCapacity,
  permission: Permission,
  subject: Subject,
  memberships: readonly number[],
): Verdict {
  const reach = reachOf(capacity, permission);
  const member = capacity === 'EDITOR' || capacity === 'MANAGER';
  if (!reach || (member && memberships.length === 0)) return refused;
  const candidates = reach === 'own' ? subject.own : subject.authorities;
  const speaksFor = candidates.find(({ speakers }) => speakers.some((id) => memberships.includes(id)));
  if ((reach === 'own' || reach === 'party') && !speaksFor) return refused;
  return {
    allowed: true,
    capacity,
    onBehalfOf: speaksFor?.id ?? null,
    waits: reach === 'propose' || reach === 'suggest',
  };
}

function decideForCorrespondent(actor: Person, permission: Permission, subject: Subject): Verdict {
  const grants = actor.roles.filter(({ role }) => role === 'CORRESPONDENT');
  const reach = reachOf('CORRESPONDENT', permission);
  if (grants.length === 0 || !reach) return refused;
  // What is one side's own, a correspondent of the other side's country does not touch.
  const concerned = subject.own.length > 0 ? subject.own : subject.authorities;
  if (reach === 'scope' && !concerned.some((authority) => inScope(grants, authority))) return refused;
  return { allowed: true, capacity: 'CORRESPONDENT', onBehalfOf: null, waits: reach === 'propose' };
}

const inScope = (
  grants: readonly { country: string | null; territory: string | null }[],
  authority: SubjectAuthority,
) =>
  grants.some(
    ({ country, territory }) =>
      (country !== null && country === authority.country) ||
      (territory !== null && authority.lineage.includes(territory)),
  );
