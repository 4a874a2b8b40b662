import { describe, expect, it } from 'vitest';
import { system } from '@/lib/auth/actor';
import { decidingScope } from '@/lib/auth/scope';
import { submitClaim } from '@/lib/claim/claim.mutations';
import { claimsIn } from '@/lib/claim/claim.repository';
import { approveClaim, refuseClaim, revokeClaim } from '@/lib/claim/decide-claim.mutations';
import { database } from '@/lib/db';
import { act } from '@/lib/record/act';
import { administrator, authorityId, clerk, correspondent, person } from '@/tests/factories/people';
import { place } from '@/tests/factories/places';

const asked = { function: 'Chargée de mission', message: null };
type Person = Awaited<ReturnType<typeof person>>;

async function claim(actor: Person, target: object, over: object = {}): Promise<number> {
  const outcome = await act(submitClaim, actor, { target, ...asked, ...over });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.claimId;
}
const approve = (actor: Person, claimId: number, over: object = {}) =>
  act(approveClaim, actor, { claimId, role: null, as: null, reason: null, ...over });
const mailsTo = (to: Person) =>
  database().mailMessage.findMany({ where: { recipient: to.email }, orderBy: { id: 'asc' } });
const membership = (of: Person, id: number) =>
  database().membership.findUnique({ where: { userId_authorityId: { userId: of.userId, authorityId: id } } });

describe('a request to speak for an authority', () => {
  it('waits, is acknowledged by mail, and answers the same when it is sent again', async () => {
    const [somebody, albi] = [await person(), await authorityId('albi')];
    const first = await claim(somebody, { authorityId: albi });
    expect(await claim(somebody, { authorityId: albi }, { function: 'Autre' })).toBe(first);
    const [a, b] = await Promise.all([
      claim(somebody, { authorityId: await authorityId('lyon') }),
      claim(somebody, { authorityId: await authorityId('lyon') }),
    ]);
    expect(a).toBe(b);
    expect((await mailsTo(somebody)).map(({ template }) => template)).toEqual([
      'claim-received',
      'claim-received',
    ]);
    expect(await membership(somebody, albi)).toBeNull();
  });

  it('of a person whose address is of the authority’s domain says so, once that address is verified', async () => {
    const busan = await authorityId('busan');
    const of = async (email: string, emailVerified: boolean) => {
      const somebody = await person();
      await database().user.update({ where: { id: somebody.userId }, data: { email, emailVerified } });
      const id = await claim(somebody, { authorityId: busan });
      return (await database().claim.findUniqueOrThrow({ where: { id } })).domainMatches;
    };
    expect(await of('clerk@busan.go.kr', true)).toBe(true);
    expect(await of('other@busan.go.kr', false)).toBe(false);
    expect(await of('clerk@gmail.com', true)).toBe(false);
    const rows = await claimsIn({ all: true, countries: [], territories: [] }, ['PENDING']);
    expect(rows[0]?.domainMatches).toBe(true);
  });

  it('needs an account, a function, and something to speak for', async () => {
    const albi = await authorityId('albi');
    expect(
      await act(submitClaim, { kind: 'public' }, { target: { authorityId: albi }, ...asked }),
    ).toMatchObject({
      problem: { kind: 'forbidden' },
    });
    expect(await act(submitClaim, system, { target: { authorityId: albi }, ...asked })).toMatchObject({
      problem: { kind: 'forbidden' },
    });
    const somebody = await person();
    const of = (given: object) => act(submitClaim, somebody, { ...asked, ...given });
    expect(await of({ target: { authorityId: 999_999 } })).toMatchObject({ problem: { kind: 'not-found' } });
    expect(await of({ target: { placeId: 999_999_999 } })).toMatchObject({ problem: { kind: 'not-found' } });
    expect(await of({ target: { authorityId: albi }, function: ' ' })).toMatchObject({
      problem: { kind: 'invalid', issues: [{ path: 'function', message: 'needed' }] },
    });
    expect(await of({ target: { authorityId: albi }, message: 'x\n'.repeat(10_000) })).toMatchObject({
      problem: { kind: 'invalid' },
    });
    expect(await of({ target: { authorityId: albi, placeId: 1 } })).toMatchObject({
      problem: { kind: 'invalid' },
    });
    expect(await of({ target: { authorityId: albi }, role: 'MANAGER' })).toMatchObject({
      problem: { kind: 'invalid', issues: [{ path: 'role', message: 'unknown' }] },
    });
    expect(await database().claim.count({ where: { userId: somebody.userId } })).toBe(0);
  });

  it('takes a name in any script, with emoji, for what no list has', async () => {
    const somebody = await person();
    const id = await claim(somebody, { missingName: 'بلدية 🏞️ دكار', missingCountry: 'SN' });
    expect(await database().claim.findUniqueOrThrow({ where: { id } })).toMatchObject({
      missingName: 'بلدية 🏞️ دكار',
      missingCountry: 'SN',
      state: 'PENDING',
    });
  });
});

describe('deciding a request', () => {
  it('lets the first person manage, later ones edit; both who waited may be let in', async () => {
    const auch = await authorityId('auch');
    const [one, two] = [await person(), await person()];
    const [first, second] = [
      await claim(one, { authorityId: auch }),
      await claim(two, { authorityId: auch }),
    ];
    const admin = await administrator();
    expect(await approve(admin, first)).toMatchObject({ ok: true, value: { role: 'MANAGER' } });
    expect(await approve(admin, second)).toMatchObject({ ok: true, value: { role: 'EDITOR' } });
    expect(await membership(one, auch)).toMatchObject({ role: 'MANAGER', function: 'Chargée de mission' });
    expect(await approve(admin, first)).toMatchObject({ problem: { code: 'decided-already' } });
    const [, mail] = await mailsTo(one);
    expect(mail).toMatchObject({ template: 'claim-approved', data: { role: 'MANAGER' } });
    expect(await act(submitClaim, one, { target: { authorityId: auch }, ...asked })).toMatchObject({
      problem: { code: 'member-already' },
    });
  });

  it('is for correspondents within their scope, and never for one’s own request', async () => {
    const albi = await authorityId('albi');
    const id = await claim(await person(), { authorityId: albi });
    const tarn = await correspondent({ territory: 'FR-81' });
    const korea = await correspondent({ country: 'KR' });
    for (const actor of [korea, await clerk('albi', 'MANAGER'), await person()])
      expect(await approve(actor, id)).toMatchObject({ problem: { kind: 'forbidden' } });
    const inScope = async (actor: Person) => {
      const scope = decidingScope(actor);
      return scope && (await claimsIn(scope, ['PENDING'])).some((row) => row.id === id);
    };
    expect([await inScope(tarn), await inScope(korea), await inScope(await person())]).toEqual([
      true,
      false,
      null,
    ]);
    const own = await claim(tarn, { authorityId: albi });
    expect(await approve(tarn, own)).toMatchObject({ problem: { code: 'own-claim' } });
    expect(await approve(tarn, id)).toMatchObject({ ok: true });
  });

  it('makes the authority of a place that the atlas lacks, for everybody who asked for it', async () => {
    const carmaux = await place();
    const [one, two] = [await person(), await person()];
    const first = await claim(one, { placeId: carmaux });
    const second = await claim(two, { placeId: carmaux });
    const foreign = await correspondent({ territory: 'FR-67' });
    expect(await approve(foreign, first)).toMatchObject({ problem: { kind: 'forbidden' } });
    const outcome = await approve(await correspondent({ territory: 'FR-OCC' }), first);
    expect(outcome).toMatchObject({ ok: true, value: { slug: 'carmaux', role: 'MANAGER' } });
    const id = await authorityId('carmaux');
    const made = await database().localAuthority.findUniqueOrThrow({
      where: { id },
      include: { territory: true, searchTokens: true },
    });
    expect(made).toMatchObject({ kind: 'MUNICIPALITY', country: 'FR', territory: { code: 'FR-81' } });
    expect(made.searchTokens.map(({ token }) => token)).toContain('carmaux');
    expect(await database().revision.count({ where: { recordKind: 'AUTHORITY', recordId: id } })).toBe(1);
    expect(await database().claim.findUniqueOrThrow({ where: { id: second } })).toMatchObject({
      authorityId: id,
    });
    expect(await approve(await administrator(), second)).toMatchObject({ value: { role: 'EDITOR' } });
  });

  it('asks which authority it is where the person could not find it', async () => {
    const id = await claim(await person(), { missingName: 'Grottes de Cabrespine', missingCountry: 'FR' });
    const admin = await administrator();
    expect(await approve(admin, id)).toMatchObject({ problem: { code: 'authority-needed' } });
    const as = { kind: 'OTHER_PUBLIC_BODY', territoryCode: 'FR-11', latitude: 43.36, longitude: 2.46 };
    expect(await approve(admin, id, { as: { ...as, territoryCode: 'KR-11' } })).toMatchObject({
      problem: { code: 'other-country' },
    });
    expect(await approve(admin, id, { as: { ...as, latitude: 95 } })).toMatchObject({
      problem: { kind: 'invalid' },
    });
    expect(await approve(admin, id, { as })).toMatchObject({
      ok: true,
      value: { slug: 'grottes-de-cabrespine' },
    });
    const known = await claim(await person(), { missingName: 'Albbi', missingCountry: 'FR' });
    const albi = await authorityId('albi');
    const korea = await correspondent({ country: 'KR' });
    const french = await correspondent({ country: 'FR' });
    expect(await approve(korea, known, { as: { authorityId: albi } })).toMatchObject({
      problem: { kind: 'forbidden' },
    });
    expect(await approve(french, known, { as: { authorityId: await authorityId('busan') } })).toMatchObject({
      problem: { kind: 'forbidden' },
    });
    expect(await approve(french, known, { as: { authorityId: albi } })).toMatchObject({ ok: true });
  });

  it('says why, when it refuses or takes back', async () => {
    const nantes = await authorityId('nantes');
    const somebody = await person();
    const admin = await administrator();
    const first = await claim(somebody, { authorityId: nantes });
    expect(await act(refuseClaim, admin, { claimId: first, reason: ' ' })).toMatchObject({
      problem: { kind: 'invalid', issues: [{ path: 'reason', message: 'needed' }] },
    });
    const reason = 'Nous n’avons pas pu vérifier.';
    expect(await act(refuseClaim, admin, { claimId: first, reason })).toMatchObject({ ok: true });
    expect(await act(revokeClaim, admin, { claimId: first, reason })).toMatchObject({
      problem: { code: 'not-approved' },
    });
    const second = await claim(somebody, { authorityId: nantes });
    await approve(admin, second);
    expect(await membership(somebody, nantes)).toMatchObject({ revokedAt: null });
    expect(await act(revokeClaim, admin, { claimId: second, reason })).toMatchObject({ ok: true });
    expect((await membership(somebody, nantes))?.revokedAt).not.toBeNull();
    expect((await mailsTo(somebody)).map(({ template }) => template)).toEqual([
      'claim-received',
      'claim-refused',
      'claim-received',
      'claim-approved',
      'claim-revoked',
    ]);
    expect((await mailsTo(somebody))[1]?.data).toMatchObject({ reason });
    // Who is let in again speaks again, with the role of a first member.
    await approve(admin, await claim(somebody, { authorityId: nantes }));
    expect(await membership(somebody, nantes)).toMatchObject({ role: 'MANAGER', revokedAt: null });
  });
});
