import { describe, expect, it } from 'vitest';
import { presentAuthority } from '@/lib/authority/authority-record.presenter';
import type { AuthorityRecordRow, PlacedTieRow } from '@/lib/authority/authority-record.repository';
import { readerFor } from '@/tests/factories/reader';
import {
  authorityRecordRow,
  citationRow,
  partyAuthority,
  projectRow,
  sourceRow,
  tieLineRow,
} from '@/tests/factories/record-rows';

const present = async (over: Partial<AuthorityRecordRow>) =>
  presentAuthority(await readerFor('fr', 'authority'), authorityRecordRow(over));

const on = new Date('2016-01-01T00:00:00Z');
const tie = (slug: string) => ({ partnership: tieLineRow(slug) as PlacedTieRow });

describe('the profile of an authority', () => {
  it('names it in four languages and leaves out what official usage does not give', async () => {
    const { names, native } = await present({ nameKo: '베르사유' });
    expect(names.map(({ lang, text }) => [lang, text])).toEqual([
      ['fr', 'Versailles'],
      ['en-GB', 'Versailles'],
      ['zh-Hans', null],
      ['ko', '베르사유'],
    ]);
    expect(native).toBeNull();
  });

  it('adds the native name of a country whose language is none of the four', async () => {
    const { names } = await present({ country: 'DE', nameNative: 'Kiel', nameFr: 'Kiel' });
    expect(names.at(-1)).toMatchObject({ lang: 'de', language: 'allemand', text: 'Kiel' });
  });

  it('cites where a name was found, with the place in the source and its address', async () => {
    const source = sourceRow({
      slug: 'geonames',
      citation: 'GeoNames.',
      languages: ['fr', 'en'],
      published: null,
    });
    const locator = 'record 1845457 – https://www.geonames.org/1845457';
    const { names } = await present({ citations: [citationRow({ source, field: 'nameKo', locator })] });
    expect(names.find(({ lang }) => lang === 'ko')?.provenance).toMatchObject([
      { citation: 'GeoNames. record 1845457', url: 'https://www.geonames.org/1845457' },
    ]);
  });

  it('keeps the old value of a correction and does not tell its reason twice', async () => {
    const reason = { fr: 'La grotte se trouve à Wulong.' };
    const correction = citationRow({
      field: 'territory',
      statedValue: 'Wulon, Hunan',
      agrees: false,
      correction: reason,
    });
    const contradiction = {
      slug: 'cave',
      topic: 'PLACE' as const,
      explanation: reason,
      settledAt: null,
      partnerships: [],
    };
    const alone = await present({ citations: [correction] });
    expect(alone.divergences).toMatchObject([
      { stated: 'Wulon, Hunan', corrected: true, remark: { text: reason.fr } },
    ]);
    const told = await present({ citations: [correction], contradictions: [{ contradiction }] });
    expect(told.divergences).toMatchObject([{ stated: 'Wulon, Hunan', remark: null }]);
  });
});

describe('the ties of an authority', () => {
  it('holds those that a predecessor signed, apart from its own', async () => {
    const alsace = {
      ...partyAuthority({ slug: 'alsace', nameFr: 'Région Alsace' }),
      parties: [tie('alsace-jiangsu')],
    };
    const authority = await present({
      slug: 'grand-est',
      predecessors: [{ on, kind: 'MERGED_INTO', citations: [], predecessor: alsace }],
    });
    expect(authority.ties).toEqual([]);
    expect(
      authority.inherited.map(({ from, ties }) => [from.name.text, ties.map(({ slug }) => slug)]),
    ).toEqual([['Région Alsace', ['alsace-jiangsu']]]);
    expect(authority.predecessors).toMatchObject([{ kind: 'MERGED_INTO', on: '1er janvier 2016' }]);
  });

  it('shows the projects of its ties and marks each place once', async () => {
    const own = {
      partnership: { ...(tieLineRow('versailles-gyeongju') as PlacedTieRow), projects: [projectRow()] },
    };
    const authority = await present({ parties: [own] });
    expect(authority.projects.map(({ slug }) => slug)).toEqual(['masks']);
    expect(authority.places.map(({ name, status }) => [name, status])).toEqual([
      ['Versailles', null],
      ['Gyeongju', 'NOT_REPORTED'],
    ]);
  });

  it('are none where none is known', async () => {
    const authority = await present({});
    expect([authority.ties, authority.inherited]).toEqual([[], []]);
  });
});
