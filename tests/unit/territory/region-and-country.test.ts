import { describe, expect, it } from 'vitest';
import type { TieRow } from '@/lib/partnership/partnership-list.repository';
import { tieItem } from '@/lib/partnership/tie-item.presenter';
import { presentCountry } from '@/lib/territory/country.presenter';
import { planRegion } from '@/lib/territory/region.plan';
import { presentRegion } from '@/lib/territory/region.presenter';
import type { FormerAuthorityRow, TerritoryRow } from '@/lib/territory/territory.repository';
import { readerFor } from '../../factories/reader';
import { authorityRow, stateRow, tieRow } from '../../factories/tie-row';

const name = (text: string) => ({ nameNative: text, nameFr: text, nameEn: text, nameZh: null, nameKo: null });
const area = (code: string, level: number, lineage: string[], text: string) => ({
  code,
  level,
  lineage,
  country: code.slice(0, 2),
  ...name(text),
});

const tarn = area('FR-81', 2, ['FR', 'FR-OCC', 'FR-81'], 'Tarn');
const lozere = area('FR-48', 2, ['FR', 'FR-OCC', 'FR-48'], 'Lozère');
const occitanie = {
  ...area('FR-OCC', 1, ['FR', 'FR-OCC'], 'Occitanie'),
  nationalCode: '76',
  parent: { ...area('FR', 0, ['FR'], 'France'), parent: null },
  children: [lozere, tarn],
  coverings: [],
} as unknown as TerritoryRow;

const gumi = authorityRow({
  slug: 'gumi',
  country: 'KR',
  ...name('Gumi'),
  territory: { code: 'KR-47', lineage: ['KR', 'KR-47'] },
});
const active = { state: stateRow({ status: 'ACTIVE' }) };
const rows = [
  tieRow({ ...active, id: 1 }),
  tieRow({ id: 2, slug: 'albi-gumi', authorities: [authorityRow(), gumi] }),
  tieRow({ id: 3, slug: 'albi-lijiang-again' }),
];

async function given(ties: TieRow[] = rows) {
  const { t, v } = await readerFor('fr', 'list');
  const groups = planRegion(occitanie, ties);
  const shown = ties.map((row) => ({
    id: row.id,
    item: tieItem({ locale: 'fr', t, v, territories: new Map() }, row),
  }));
  return { locale: 'fr' as const, v, ties, groups, shown, projects: [] };
}

describe('the page of a region', () => {
  it('groups its ties by the country across, the one with most first', async () => {
    const { groups, countries } = presentRegion({ ...(await given()), territory: occitanie, former: [] });
    expect(countries).toEqual(['Chine', 'Corée du Sud']);
    expect(groups.map((group) => group.rows.map(({ item }) => item.slug))).toEqual([
      ['albi-lijiang', 'albi-lijiang-again'],
      ['albi-gumi'],
    ]);
  });

  it('shows as many ties as a page bears, and how many there are', async () => {
    const many = Array.from({ length: 500 }, (_, index) => tieRow({ id: index + 1, slug: `tie-${index}` }));
    const { groups } = presentRegion({ ...(await given(many)), territory: occitanie, former: [] });
    expect(groups.map(({ rows, total }) => [rows.length, total])).toEqual([[200, 500]]);
  });

  it('keeps every country in its place where there are many', async () => {
    const many = Array.from({ length: 300 }, (_, index) => {
      const country = `Q${String.fromCharCode(65 + (index % 26))}`;
      const abroad = authorityRow({
        slug: `abroad-${index}`,
        country,
        territory: { code: country, lineage: [country] },
      });
      return tieRow({ id: index + 1, slug: `tie-${index}`, authorities: [authorityRow(), abroad] });
    });
    const groups = planRegion(occitanie, many);
    expect(groups).toHaveLength(26);
    expect(groups.map(({ ids }) => ids.length)).toEqual(Array(26).fill(7));
    expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(300);
  });

  it('puts on its own side whoever lies in it, at any depth', async () => {
    const { groups } = presentRegion({ ...(await given()), territory: occitanie, former: [] });
    const [row] = groups[0]?.rows ?? [];
    expect(row?.here.map(({ slug }) => slug)).toEqual(['albi']);
    expect(row?.partners.map(({ slug }) => slug)).toEqual(['lijiang']);
  });

  it('counts statuses and the territories below that have ties', async () => {
    const { statuses, below } = presentRegion({ ...(await given()), territory: occitanie, former: [] });
    expect(statuses.map(({ label, count }) => [label, count])).toEqual([
      ['active', 1],
      ['non renseignée', 2],
    ]);
    expect(below.map((each) => [each.name.text, each.count])).toEqual([['Tarn', 3]]);
  });

  it('names the projects of each tie', async () => {
    const project = {
      slug: 'a-project',
      title: { en: 'A project' },
      kind: 'COOPERATION_PROJECT' as const,
      partnershipId: 2,
    };
    const input = { ...(await given()), projects: [project], territory: occitanie, former: [] };
    const { groups } = presentRegion(input);
    expect(groups[1]?.rows[0]?.projects).toEqual([
      { slug: 'a-project', href: '/fr/projects/a-project', text: 'A project', lang: 'en' },
    ]);
  });

  it('tells the authorities that those of today took over from', async () => {
    const row = {
      on: new Date('2016-01-01T00:00:00Z'),
      kind: 'MERGED_INTO',
      predecessor: { slug: 'midi-pyrenees', country: 'FR', ...name('Région Midi-Pyrénées') },
      successor: { slug: 'occitanie', country: 'FR', ...name('Région Occitanie') },
    } as unknown as FormerAuthorityRow;
    const { former } = presentRegion({ ...(await given()), territory: occitanie, former: [row] });
    expect(former[0]).toMatchObject({
      kind: 'fusionnée dans',
      date: '1er janvier 2016',
      href: '/fr/authorities/midi-pyrenees',
    });
  });

  it('gives a tie within the region its other end there too', async () => {
    const gaillac = authorityRow({ slug: 'gaillac', ...name('Gaillac') });
    const within = tieRow({ slug: 'albi-gaillac', authorities: [authorityRow(), gaillac] });
    const { groups } = presentRegion({ ...(await given([within])), territory: occitanie, former: [] });
    expect(groups[0]?.rows[0]?.partners.map(({ slug }) => slug)).toEqual(['gaillac']);
  });
});

describe('the page of a country', () => {
  it('crosses territories with statuses and names those without a known tie', async () => {
    const territories = [
      area('FR-BRE', 1, ['FR', 'FR-BRE'], 'Bretagne'),
      area('FR-OCC', 1, ['FR', 'FR-OCC'], 'Occitanie'),
    ];
    const view = presentCountry({ ...(await given()), country: 'FR', territories, posts: [] });
    expect(
      view.lines.map(({ code, total, cells }) => [code, total, cells.map(({ count }) => count)]),
    ).toEqual([['FR-OCC', 3, [1, 0, 0, 0, 2]]]);
    expect(view.lines[0]?.cells[0]?.href).toBe('/fr/partnerships?region=FR-OCC&status=ACTIVE');
    expect(view.without).toEqual(['Bretagne']);
  });

  it('leads to its pairs, the one with most ties first', async () => {
    const view = presentCountry({ ...(await given()), country: 'FR', territories: [], posts: [] });
    expect(view.pairs.map(({ code, count }) => [code, count])).toEqual([
      ['FR-CN', 2],
      ['FR-KR', 1],
    ]);
  });
});
