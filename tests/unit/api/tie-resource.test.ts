import { describe, expect, it } from 'vitest';
import { tieResource } from '@/lib/partnership/partnership.serializer';
import { tieFeature } from '@/lib/partnership/partnership-feature.serializer';
import type { ObservationRow } from '@/lib/partnership/partnership-list.repository';
import { tieNodes } from '@/lib/partnership/partnership-node.serializer';
import { tieSchema } from '@/lib/partnership/partnership-resource.schema';
import { tieTable } from '@/lib/partnership/partnership-table.serializer';
import { wordsFor } from '@/lib/server/api/words';
import { authorityRow, lijiang, stateRow, tieRow } from '../../factories/tie-row';

const base = { origin: 'https://atlas.test', lang: 'en' as const };

function observation(over: Partial<ObservationRow> = {}): ObservationRow {
  const citations = [{ source: { slug: 'hammouche-2025', label: { fr: 'Hammouche' } } }];
  return {
    id: 9,
    status: 'ACTIVE',
    asOf: '2025',
    since: null,
    declarant: 'SOURCE',
    partyId: null,
    citations,
    ...over,
  } as ObservationRow;
}

const active = stateRow({ status: 'ACTIVE', observationId: 9 });

describe('a tie at the API', () => {
  it('says that nobody said anything, and guesses nothing', () => {
    const tie = tieResource(tieRow(), new Map(), base);
    expect(tie.status).toEqual({ value: 'NOT_REPORTED', asOf: null, declaredBy: null });
    expect(tie.signal).toEqual({ value: null, lastSignOfLife: null });
    expect(tie.parties.map(({ designation }) => designation)).toEqual([null, null]);
    expect(tieSchema.strict().parse(tie)).toEqual(tie);
  });

  it('stands under its page, its parties in order, longitude first', () => {
    const tie = tieResource(tieRow(), new Map(), base);
    expect(tie.url).toBe('https://atlas.test/en/partnerships/albi-lijiang');
    expect(tie.parties[1]?.authority).toEqual({
      id: 'lijiang',
      country: 'CN',
      territory: 'CN-5307',
      region: 'CN-YN',
      kind: 'PREFECTURE_LEVEL_CITY',
      name: { native: '丽江市', fr: 'Lijiang', en: 'Lijiang', zh: '丽江市', ko: '리장' },
      coordinates: [100.227, 26.855],
    });
  });

  it.each([
    [observation(), 'source:hammouche-2025'],
    [observation({ declarant: 'PARTY', partyId: 1 }), 'party:albi'],
    [observation({ declarant: 'CORRESPONDENT', citations: [] }), 'correspondent'],
    [observation({ declarant: 'EVALUATOR', citations: [] }), 'evaluator'],
  ])('names who declared its status', (said, by) => {
    const { status } = tieResource(tieRow({ state: active, observation: said }), new Map(), base);
    expect(status).toEqual({ value: 'ACTIVE', asOf: '2025', declaredBy: by });
  });

  it('gives the word of each party where they differ, and nobody as the one who declared it', () => {
    const row = tieRow({
      state: stateRow({ status: 'DISPUTED', observationId: 9 }),
      observation: observation(),
    });
    const positions = new Map([
      [
        1,
        [
          { partyId: 1, status: 'ACTIVE' as const, asOf: '2026-03' },
          { partyId: 2, status: 'DORMANT' as const, asOf: '2026-05-02' },
        ],
      ],
    ]);
    const tie = tieResource(row, positions, base);
    expect(tie.status).toEqual({
      value: 'DISPUTED',
      asOf: '2025',
      declaredBy: null,
      positions: [
        { party: 'albi', value: 'ACTIVE', asOf: '2026-03' },
        { party: 'lijiang', value: 'DORMANT', asOf: '2026-05-02' },
      ],
    });
    expect(tieSchema.strict().parse(tie)).toEqual(tie);
  });
});

describe('a tie on a map, in a graph, in a spreadsheet', () => {
  const rome = authorityRow({
    slug: 'rome',
    country: 'IT',
    nameNative: 'Roma',
    nameFr: 'Rome',
    territory: { code: 'IT-62', lineage: ['IT', 'IT-62'] },
  });
  const row = tieRow({ authorities: [authorityRow(), lijiang, rome] });

  it('is one feature with all that the list says', () => {
    const tie = tieResource(row, new Map(), base);
    expect(tieFeature(tie)).toMatchObject({
      type: 'Feature',
      id: 'albi-lijiang',
      geometry: { type: 'MultiLineString' },
      properties: tie,
    });
  });

  it('is an entry about public bodies, each with its place and its like in Wikidata', () => {
    const [entry, ...bodies] = tieNodes(
      tieRow({ authorities: [authorityRow({ wikidataId: 'Q1' }), lijiang] }),
      base,
    );
    expect(entry).toMatchObject({
      '@type': 'CreativeWork',
      name: 'Albi ⇄ Lijiang',
      about: bodies.map((body) => ({ '@id': body['@id'] })),
    });
    expect(bodies[0]).toMatchObject({
      '@type': 'GovernmentOrganization',
      sameAs: 'https://www.wikidata.org/entity/Q1',
      location: { '@type': 'Place', geo: { latitude: 43.9289, longitude: 2.1464 } },
    });
    expect(bodies[1]).not.toHaveProperty('sameAs');
  });

  it('is one line: codes, words beside them in the language asked for, more than two parties in one cell', async () => {
    const dated = tieRow({
      ...row,
      authorities: row.parties.map(({ authority }) => authority),
      agreements: [{ instrument: 'TWINNING', state: 'SIGNED', signed: '[1986..1987]' } as never],
      themes: [{ theme: { code: 'CULTURE', label: { fr: 'Culture', ko: '문화' } } }],
    });
    const names = { themes: [{ code: 'CULTURE', label: { fr: 'Culture', ko: '문화' }, parent: null }] };
    const lineIn = async (locale: 'fr' | 'ko') => {
      const tie = tieResource(dated, new Map(), { ...base, lang: locale });
      const columns = tieTable(await wordsFor(locale, names));
      return Object.fromEntries(columns.map(({ name, value }) => [name, value({ row: dated, tie })]));
    };
    expect(await lineIn('fr')).toMatchObject({
      id: 'albi-lijiang',
      stage: 'SIGNED',
      stage_label: 'signée',
      status: 'NOT_REPORTED',
      status_label: 'non renseignée',
      signal: null,
      signed: '[1986..1987]',
      party_1_kind_label: 'commune',
      party_2_country_label: 'Chine',
      party_2_longitude: 100.227,
      further_parties: 'rome',
      further_parties_name: 'Rome',
      themes_label: 'Culture',
    });
    expect(await lineIn('ko')).toMatchObject({
      party_2_name: '리장',
      themes_label: '문화',
      url: 'https://atlas.test/ko/partnerships/albi-lijiang',
    });
  });

  it('has the same columns in every language, each named once', async () => {
    const namesIn = async (locale: 'fr' | 'zh') => tieTable(await wordsFor(locale)).map(({ name }) => name);
    const names = await namesIn('fr');
    expect(new Set(names).size).toBe(names.length);
    expect(await namesIn('zh')).toEqual(names);
  });
});
