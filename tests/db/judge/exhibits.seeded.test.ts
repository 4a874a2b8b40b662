import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import type { Exhibit, ExhibitDefinition } from '@/lib/evaluation/exhibit';
import { emptyFilter, type PartnershipFilter, parseFilter } from '@/lib/filter/filter.schema';
import { saveAssessment } from '@/lib/judge/assessment.mutations';
import { coordinationExhibit } from '@/lib/judge/coordination.exhibit';
import { coordinationLinksExhibit } from '@/lib/judge/coordination-links.exhibit';
import { networksExhibit } from '@/lib/judge/networks.exhibit';
import { polycrisisExhibit } from '@/lib/judge/polycrisis.exhibit';
import { poolableExhibit } from '@/lib/judge/poolable.exhibit';
import { typologyObjectivesExhibit, typologyStakeholdersExhibit } from '@/lib/judge/typology.exhibit';
import { countTies } from '@/lib/partnership/partnership-list.service';
import { act } from '@/lib/record/act';
import { assessmentOf, evaluator } from '@/tests/factories/judge-samples';
import { readerFor } from '@/tests/factories/reader';

/** An exhibit in English under a filter. */
async function made(
  definition: unknown,
  filter: Partial<PartnershipFilter> = {},
  options: Record<string, string> = {},
): Promise<Exhibit> {
  const [{ t, v }, { t: f }] = [await readerFor('en', 'judge'), await readerFor('en', 'filters')];
  return (definition as ExhibitDefinition<Record<string, string>>).make({
    ...{ locale: 'en', t, f, v, options, now: new Date('2026-11-22T09:00:00Z') },
    filter: { ...emptyFilter, ...filter },
  });
}

const rowOf = ({ table }: Exhibit, name: string) =>
  table.rows.find(({ cells }) => cells[0]?.text === name)?.cells.map(({ text }) => text);

const filterOf = (href: string) => parseFilter(new URL(href, 'https://atlas.example').searchParams).filter;

describe('the typology maps', () => {
  beforeAll(async () => {
    const given = await assessmentOf('brest-qingdao');
    for (const integrated of [3, 5]) {
      const scores = { ...given.scores, integrated };
      expect((await act(saveAssessment, await evaluator(), { ...given, scores })).ok).toBe(true);
    }
  });

  it('give each record the mean and the spread of its judgements, as a point and in the table', async () => {
    const map = await made(typologyObjectivesExhibit);
    const row = map.table.rows.find(({ key }) => key === 'tie:brest-qingdao');
    expect(row?.cells.map(({ value }) => value).slice(3, 8)).toEqual([2, 4, 1, 2, 0]);
    const points = map.chart?.type === 'plane' ? map.chart.points : [];
    expect(points).toMatchObject([{ key: 'tie:brest-qingdao', x: 4, y: 2, spread: { x: 1, y: 0 } }]);
  });

  it('hold what the report says as an end of an axis, and never as a point', async () => {
    const [aims, who] = [await made(typologyObjectivesExhibit), await made(typologyStakeholdersExhibit)];
    const endsOf = ({ chart }: Exhibit) => (chart?.type === 'plane' ? chart.ends : null);
    expect(endsOf(aims)).toMatchObject({
      both: ['Aquitaine', 'Brest Métropole Océane - Qingdao'],
      x: ['Franche-Comté - Anhui'],
      y: [],
    });
    expect(endsOf(who)).toMatchObject({
      both: [],
      x: ['Liaoning Group', 'Pays de la Loire', 'Rhône-Alpes'],
      y: ['Bordeaux - Wuhan', 'Franche-Comté - Anhui'],
    });
    expect(rowOf(aims, 'Bretagne')).toContain('on the map, position not recoverable');
    expect([rowOf(aims, 'Liaoning Group'), rowOf(who, 'Ville de Toulouse')]).toEqual([undefined, undefined]);
    expect(who.chart?.type === 'plane' && who.chart.points).toEqual([]);
  });

  it('follow the filter, and tell how many records no filter reaches', async () => {
    const korea = await made(typologyObjectivesExhibit, { country: ['KR'] });
    expect(korea.table.rows).toEqual([]);
    expect(korea.notes.join(' ')).toMatch(/belong to no tie of the atlas/);
    const china = await made(typologyObjectivesExhibit, { pair: ['FR-CN'] });
    expect(china.table.rows.map(({ key }) => key)).toContain('tie:brest-qingdao');
  });
});

describe('coordination', () => {
  it('has the six types with the report’s examples and what is linked to each, and the lists behind', async () => {
    const types = await made(coordinationExhibit);
    expect(types.table.rows).toHaveLength(6);
    for (const { key, cells } of types.table.rows) {
      const list = await made(coordinationLinksExhibit, {}, { type: key });
      const ties = list.table.rows.filter(({ cells: row }) => row[4]?.href?.includes('/partnerships/'));
      expect(new Set(ties.map(({ cells: row }) => row[4]?.href)).size).toBe(cells[2]?.value);
    }
    expect(types.table.rows.find(({ key }) => key === 'INTER_AUTHORITY')?.cells[2]?.value).toBe(3);
  });

  it('counts the ties of networks as their lists do, and those of none', async () => {
    const { table } = await made(networksExhibit, { pair: ['FR-CN'] });
    expect(table.rows.find(({ key }) => key === 'liaoning-group')?.cells[4]?.value).toBe(3);
    for (const { cells } of table.rows) {
      const { value, href } = cells.at(-1) ?? { value: 0 };
      if (href) expect(await countTies(filterOf(href))).toBe(value);
    }
  });
});

describe('ties that could be pooled', () => {
  it('share what is told as the reason, and belong to no network or coordination together', async () => {
    const { table } = await made(poolableExhibit);
    const groups = new Map<string, typeof table.rows>();
    for (const row of table.rows) {
      const number = row.cells[0]?.text ?? '';
      groups.set(number, [...(groups.get(number) ?? []), row]);
    }
    expect(groups.size).toBeGreaterThan(5);
    const strengths = [...groups.values()].map(([first]) => Number(first?.cells[5]?.value));
    expect(strengths).toEqual(strengths.toSorted((one, other) => other - one));
    for (const rows of groups.values()) {
      const slugs = rows.map(({ cells }) => cells[1]?.href?.split('/').at(-1) ?? '');
      const ties = await database().partnership.findMany({
        where: { slug: { in: slugs } },
        include: { networks: true, coordinations: true },
      });
      const shared = ties.map(({ networks, coordinations }) => [
        ...networks.map(({ networkId }) => `n${networkId}`),
        ...coordinations.map(({ coordinationId }) => `c${coordinationId}`),
      ]);
      expect(shared[0]?.some((one) => shared.every((all) => all.includes(one)))).toBe(false);
      expect(rows.length).toBe(rows[0]?.cells[4]?.value);
    }
  });
});

describe('polycrisis', () => {
  it('has the published shares as they are, beside shares of ours that make a whole, and the ties without a theme', async () => {
    const { table } = await made(polycrisisExhibit);
    const rows = new Map(table.rows.map(({ key, cells }) => [key, cells.map(({ value }) => value)]));
    expect(rows.get('LOCAL_ECONOMY')?.slice(1, 5).toSorted()).toEqual([0.05, 0.2, 0.2, 0.3]);
    const ours = ['HUMAN_CONDITION', 'SUSTAINABILITY', 'LOCAL_ECONOMY', 'BORDERS'].map((key) =>
      Number(rows.get(key)?.[5]),
    );
    expect(ours.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    const untold = await countTies({ ...emptyFilter, theme: ['NONE'] });
    expect(rows.get('untold')?.at(-1)).toBe(untold);
  });

  it('opens a list only where that list holds exactly what was counted', async () => {
    for (const filter of [{}, { pair: ['FR-KR'] }, { region: ['FR-OCC'] }]) {
      const { table } = await made(polycrisisExhibit, filter);
      for (const { cells } of table.rows) {
        const { value, href } = cells.at(-1) ?? { value: 0 };
        if (href) expect(await countTies(filterOf(href))).toBe(value);
      }
    }
  });
});
