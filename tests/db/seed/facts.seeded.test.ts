import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { readRows } from '@/prisma/seed/read';

/** The seed holds every row of the facts, each with its citation, contradictions included. */

const db = database();
const cited = (slug: string) => ({ some: { source: { slug } } });

describe('the facts', () => {
  it('holds every row of every file', async () => {
    const counts = {
      authorities: await db.localAuthority.count(),
      partnerships: await db.partnership.count(),
      'status-observations': await db.statusObservation.count(),
      projects: await db.project.count(),
      events: await db.event.count(),
      successions: await db.succession.count(),
      'published-figures': await db.publishedFigure.count(),
      'coordination-types': await db.coordination.count(),
      typology: await db.typologyPlacement.count(),
      designations: await db.partnershipParty.count({ where: { designationInstrument: { not: null } } }),
      territories: await db.territory.count(),
      themes: await db.theme.count(),
    };
    for (const [file, count] of Object.entries(counts))
      expect([file, count]).toEqual([file, readRows(file).length]);
    expect(await db.polycrisisShare.count()).toBe(16);
    expect(await db.partnershipParty.count()).toBe(101 * 2 + 5);
  });

  it('cites the source of every tie, agreement, observation, project, event and designation', async () => {
    const uncited = { citations: { none: {} } };
    expect(await db.partnership.count({ where: uncited })).toBe(0);
    expect(await db.agreement.count({ where: uncited })).toBe(0);
    expect(await db.statusObservation.count({ where: uncited })).toBe(0);
    expect(await db.project.count({ where: uncited })).toBe(0);
    expect(await db.event.count({ where: uncited })).toBe(0);
    expect(
      await db.partnershipParty.count({ where: { designationInstrument: { not: null }, ...uncited } }),
    ).toBe(0);
  });

  it('has no agreement where the sources name neither instrument nor date', async () => {
    const without = await db.partnership.findMany({
      where: { agreements: { none: {} } },
      select: { slug: true },
    });
    const expected = readRows<'id' | 'instrument' | 'signed'>('partnerships')
      .filter((row) => row.instrument === 'UNSPECIFIED' && row.signed === '')
      .map((row) => row.id);
    expect(without.map(({ slug }) => slug).sort()).toEqual(expected.sort());
  });

  it('writes prose in four languages for the ties with facts, and none for the 52 known by name alone', async () => {
    const ties = await db.partnership.findMany({
      select: { description: true, state: { select: { compilationOnly: true } } },
    });
    const named = ties.filter((tie) => tie.state?.compilationOnly);
    expect(named).toHaveLength(52);
    expect(named.every((tie) => tie.description === null)).toBe(true);
    for (const tie of ties.filter((each) => !each.state?.compilationOnly))
      expect(Object.keys(tie.description as object).sort()).toEqual(['en', 'fr', 'ko', 'zh']);
  });

  it('cites where each looked-up Chinese and Korean name was found', async () => {
    for (const [file, field] of [
      ['names-zh', 'nameZh'],
      ['names-ko', 'nameKo'],
    ] as const)
      expect(await db.citation.count({ where: { field, locator: { not: null } } })).toBe(
        readRows(file).length,
      );
  });

  it('places each authority in the region that the facts give, and more closely where it can', async () => {
    const rows = readRows<'id' | 'region'>('authorities');
    const placed = await db.localAuthority.findMany({
      select: { slug: true, territory: { select: { lineage: true, level: true } } },
    });
    const bySlug = new Map(placed.map((authority) => [authority.slug, authority.territory]));
    for (const row of rows) expect(bySlug.get(row.id)?.lineage, row.id).toContain(row.region);
    expect(bySlug.get('montpellier')?.lineage).toEqual(['FR', 'FR-OCC', 'FR-34']);
    expect(bySlug.get('libo')?.lineage).toEqual(['CN', 'CN-GZ', 'CN-5227']);
  });
});

describe('the contradictions', () => {
  it('keeps both partners that sources give Saint-Mandé', async () => {
    const link = await db.partnershipLink.findFirstOrThrow({
      where: { from: { slug: 'saint-mande-seoul' } },
      include: { to: true },
    });
    expect([link.to.slug, link.kind]).toEqual(['saint-mande-yanggu', 'CONTRADICTS']);
  });

  it('corrects the place of Furong Cave and keeps what the source says', async () => {
    const cave = await db.localAuthority.findUniqueOrThrow({
      where: { slug: 'furong-cave' },
      include: { citations: true, territory: true },
    });
    expect(cave.territory.lineage).toContain('CN-CQ');
    const correction = cave.citations.find(({ field }) => field === 'territory');
    expect(correction).toMatchObject({ statedValue: 'Wulon, Hunan', agrees: false });
    expect(Object.keys(correction?.correction as object).sort()).toEqual(['en', 'fr', 'ko', 'zh']);
  });

  it('keeps both accounts of Toulouse and Chongqing', async () => {
    const said = await db.statusObservation.findMany({
      where: { partnership: { slug: 'toulouse-chongqing' } },
      orderBy: { id: 'asc' },
    });
    expect(said.map(({ status, since, reason }) => [status, since, reason])).toEqual([
      ['DORMANT', '2012', 'NO_PROJECTS'],
      ['DORMANT', '2020~', 'PANDEMIC'],
    ]);
  });

  it('keeps Lozère asleep in 2024 and active in 2025, and follows the newer word', async () => {
    const tie = await db.partnership.findUniqueOrThrow({
      where: { slug: 'lozere-guizhou' },
      include: { observations: true, state: true },
    });
    expect(tie.observations.map(({ status, asOf }) => [status, asOf]).sort()).toEqual([
      ['ACTIVE', '2025'],
      ['DORMANT', '2024'],
    ]);
    expect(tie.state?.status).toBe('ACTIVE');
  });

  it('keeps the year that Jinan gives beside that of the evaluation', async () => {
    const agreement = await db.agreement.findFirstOrThrow({
      where: { partnership: { slug: 'rennes-jinan' } },
      include: { citations: true },
    });
    expect(agreement.signed).toBe('[1970..1989]');
    expect(agreement.citations).toContainEqual(
      expect.objectContaining({ field: 'signed', statedValue: '2002', agrees: false }),
    );
  });

  it('keeps what Versailles and Gyeongju each call their tie', async () => {
    const parties = await db.partnershipParty.findMany({
      where: { partnership: { slug: 'versailles-gyeongju' }, citations: cited('key-2025') },
      orderBy: { position: 'asc' },
      select: { designationInstrument: true },
    });
    expect(parties.map((party) => party.designationInstrument)).toEqual(['MEMORANDUM', 'TWINNING']);
  });
});
