import { describe, expect, it } from 'vitest';
import { type AnyActor, nobody, type Person } from '@/lib/auth/actor';
import { type Permission, permissions } from '@/lib/auth/permissions';
import { decide, type Subject, type SubjectAuthority } from '@/lib/auth/policy';
import { type Answer, rights, type Standing, standings } from '@/tests/factories/rights';

const albi: SubjectAuthority = { id: 1, country: 'FR', lineage: ['FR', 'FR-OCC', 'FR-81'], speakers: [1] };
const grandEst: SubjectAuthority = { id: 2, country: 'FR', lineage: ['FR', 'FR-GES'], speakers: [2, 3] };
const ours: Subject = { own: [albi], authorities: [albi] };

const person = (over: Partial<Person>): Person => ({
  kind: 'person',
  userId: 'u',
  name: '',
  email: 'a@example.org',
  locale: 'fr',
  memberships: [],
  roles: [],
  ...over,
});
const grant = (role: 'CORRESPONDENT' | 'EVALUATOR' | 'ADMINISTRATOR', over = {}) => ({
  role,
  country: null,
  territory: null,
  ...over,
});

const actors: Record<Standing, AnyActor> = {
  public: nobody,
  'own editor': person({ memberships: [{ authorityId: 1, role: 'EDITOR' }] }),
  'foreign editor': person({ memberships: [{ authorityId: 9, role: 'EDITOR' }] }),
  'own manager': person({ memberships: [{ authorityId: 1, role: 'MANAGER' }] }),
  'foreign manager': person({ memberships: [{ authorityId: 9, role: 'MANAGER' }] }),
  'correspondent in scope': person({ roles: [grant('CORRESPONDENT', { territory: 'FR-OCC' })] }),
  'correspondent out of scope': person({ roles: [grant('CORRESPONDENT', { country: 'KR' })] }),
  evaluator: person({ roles: [grant('EVALUATOR')] }),
  administrator: person({ roles: [grant('ADMINISTRATOR')] }),
  'own link': { kind: 'link', authorityId: 1, roundId: 1, linkId: 1 },
  'foreign link': { kind: 'link', authorityId: 9, roundId: 2, linkId: 2 },
};

const answerOf = (actor: AnyActor, permission: Permission): Answer => {
  const verdict = decide(actor, permission, ours);
  if (!verdict.allowed) return 'no';
  return verdict.waits ? 'waits' : 'yes';
};

describe('who may do what', () => {
  it('names every right of the table', () => {
    expect(Object.keys(rights).toSorted()).toEqual(Object.keys(permissions).toSorted());
  });

  for (const permission of Object.keys(rights) as Permission[]) {
    it.each(standings.map((standing) => [standing, rights[permission][standing]]))(
      `${permission}, %s: %s`,
      (standing, expected) => {
        expect(answerOf(actors[standing as Standing], permission)).toBe(expected);
      },
    );
  }
});

describe('in which capacity', () => {
  it('takes the nearest that suffices: a clerk who is an administrator too acts for the town', () => {
    const both = person({
      memberships: [{ authorityId: 1, role: 'EDITOR' }],
      roles: [grant('ADMINISTRATOR')],
    });
    expect(decide(both, 'EDIT_SHARED', ours)).toMatchObject({ capacity: 'EDITOR', onBehalfOf: 1 });
    expect(decide(both, 'ADMINISTER', ours)).toMatchObject({ capacity: 'ADMINISTRATOR', onBehalfOf: null });
  });

  it('lets a successor speak for what it took over', () => {
    const heir = person({ memberships: [{ authorityId: 3, role: 'EDITOR' }] });
    expect(decide(heir, 'CONFIRM', { own: [grandEst], authorities: [grandEst] })).toMatchObject({
      allowed: true,
      onBehalfOf: 2,
    });
  });

  it('keeps a correspondent from what is the own matter of a side outside the scope', () => {
    const embassy = person({ roles: [grant('CORRESPONDENT', { country: 'CN' })] });
    const lijiang: SubjectAuthority = { id: 5, country: 'CN', lineage: ['CN', 'CN-YN'], speakers: [5] };
    expect(decide(embassy, 'EDIT_SHARED', { own: [], authorities: [albi, lijiang] }).allowed).toBe(true);
    expect(decide(embassy, 'EDIT_OWN', { own: [albi], authorities: [albi, lijiang] }).allowed).toBe(false);
  });

  it('gives nobody a right by an empty membership or a subject that is nobody’s', () => {
    expect(decide(actors['own manager'], 'EDIT_OWN', { own: [], authorities: [] }).allowed).toBe(false);
    expect(decide(person({}), 'EDIT_SHARED', ours).allowed).toBe(false);
  });
});
