import { describe, expect, it } from 'vitest';
import { confirmTie } from '@/lib/confirmation/confirmation.mutations';
import { stateStatus } from '@/lib/partnership/status.mutations';
import { act } from '@/lib/record/act';
import { workspaceOf } from '@/lib/workspace/workspace.service';
import { authorityId, clerk, tieId } from '@/tests/factories/people';

const today = '2026-11-22';
const slug = 'issy-les-moulineaux';

async function workspace() {
  const found = await workspaceOf(slug, 'nobody', today);
  if (!found) throw new Error('no workspace');
  return found;
}

describe('what waits for an authority', () => {
  it('shows each tie with the status that readers see, whoever said it', async () => {
    const { sides, toConfirm } = await workspace();
    const statusOf = (tie: string) =>
      sides.find(({ partnership }) => partnership.slug === tie)?.partnership.state?.status;
    expect(statusOf('issy-guro')).toBe('ACTIVE');
    expect(statusOf('issy-les-moulineaux-leshan')).toBe('NOT_REPORTED');
    // A source says that it is active; the authority itself has not.
    expect(toConfirm.map(({ partnership }) => partnership.slug)).toContain('issy-guro');
  });

  it('asks no more of a tie on which the authority has said its word, or that it does not know', async () => {
    const actor = await clerk(slug);
    const side = { partnershipId: await tieId('issy-guro'), authorityId: await authorityId(slug) };
    const before = (await workspace()).percent;
    const said = { status: 'DORMANT', since: null, reason: 'NO_PROJECTS', statement: null };
    const stated = await act(stateStatus, actor, { ...side, ...said });
    expect(stated, JSON.stringify(stated)).toMatchObject({ ok: true });
    const after = await workspace();
    expect(after.toConfirm.map(({ partnership }) => partnership.slug)).not.toContain('issy-guro');
    expect(after.percent).toBeGreaterThan(before);
    const unknown = {
      partnershipId: await tieId('issy-les-moulineaux-leshan'),
      authorityId: side.authorityId,
    };
    expect(await act(confirmTie, actor, { ...unknown, kind: 'TIE_UNKNOWN' })).toMatchObject({ ok: true });
    const last = await workspace();
    expect(last.toConfirm.map(({ partnership }) => partnership.slug)).toEqual([
      'issy-les-moulineaux-dongcheng-beijing',
    ]);
    expect(last.missing.some(({ tie }) => tie === 'issy-les-moulineaux-leshan')).toBe(false);
  });
});
