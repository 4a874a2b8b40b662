import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/i18n/locales';
import type { TieRow } from '@/lib/partnership/partnership-list.repository';
import { factsLine, firstLevelCodes, tieItem } from '@/lib/partnership/tie-item.presenter';
import { readerFor } from '../../factories/reader';
import { stateRow, tieRow } from '../../factories/tie-row';

const territories = new Map([
  ['FR-OCC', { text: 'Occitanie', lang: null }],
  ['CN-YN', { text: 'Yunnan', lang: null }],
]);

async function itemOf(row: TieRow, locale: Locale = 'fr') {
  const { t, v } = await readerFor(locale, 'list');
  return tieItem({ locale, t, v, territories }, row);
}

const agreement = (over: Partial<TieRow['agreements'][number]>) =>
  ({
    instrument: 'TWINNING',
    state: 'SIGNED',
    signed: null,
    signedEarliest: null,
    signedLatest: null,
    ...over,
  }) as TieRow['agreements'][number];

const saidBySource = (label: Record<string, string>, asOf = '2025') =>
  ({
    id: 7,
    status: 'ACTIVE',
    asOf,
    since: null,
    declarant: 'SOURCE',
    partyId: null,
    citations: [{ source: { slug: 'hammouche-2025', label } }],
  }) as unknown as TieRow['observation'];

describe('a tie as a line of a list', () => {
  it('names its parties in the order of the record, with their places', async () => {
    const { parties, href } = await itemOf(tieRow());
    expect(href).toBe('/fr/partnerships/albi-lijiang');
    expect(parties.map(({ name, place, native }) => [name.text, place.text, native?.text ?? null])).toEqual([
      ['Albi', 'Occitanie, France', null],
      ['Lijiang', 'Yunnan, Chine', '丽江市'],
    ]);
  });

  it('says that nobody spoke by saying nothing', async () => {
    const item = await itemOf(tieRow());
    expect([item.statusLabel, item.said, item.agreements]).toEqual(['non renseignée', null, []]);
  });

  it('says who told the status and does not repeat the year of the source', async () => {
    const told = { state: stateRow({ status: 'ACTIVE', observationId: 7 }) };
    const own = await itemOf(tieRow({ ...told, observation: saidBySource({ fr: 'Hammouche, 2025' }) }));
    const other = await itemOf(
      tieRow({ ...told, observation: saidBySource({ fr: 'Ville de Mende' }, '2024-03') }),
    );
    expect([own.said, other.said]).toEqual(['selon Hammouche, 2025', 'selon Ville de Mende, mars 2024']);
  });

  it('names the party that declares its own status', async () => {
    const observation = {
      ...saidBySource({ fr: '' }),
      declarant: 'PARTY',
      partyId: 2,
      citations: [],
    } as unknown as TieRow['observation'];
    const item = await itemOf(tieRow({ state: stateRow({ status: 'ACTIVE' }), observation }));
    expect(item.said).toBe('déclaré par Lijiang, 2025');
    expect(item.marks).toEqual([]);
  });

  it.each([
    ['fr', 'jumelage, 1986-1987'],
    ['en', 'twinning, 1986-1987'],
    ['zh', '友好城市，1986-1987年'],
    ['ko', '자매결연, 1986-1987년'],
  ] as const)('shows an imprecise date as such in %s', async (locale, expected) => {
    const item = await itemOf(tieRow({ agreements: [agreement({ signed: '[1986..1987]' })] }), locale);
    expect(item.agreements).toEqual([expected]);
  });

  it('gives the date alone where the instrument is not known, and says what is only proposed', async () => {
    const agreements = [
      agreement({ instrument: 'UNSPECIFIED', signed: '1999' }),
      agreement({ instrument: 'MEMORANDUM', state: 'PROPOSED' }),
    ];
    const item = await itemOf(tieRow({ stage: 'IN_DISCUSSION', agreements }));
    expect(item.agreements).toEqual(['1999', 'protocole d’accord (en projet)']);
    expect(item.stage).toBe('en discussion');
  });

  it('marks what one compilation tells, what one source says, and sources that disagree', async () => {
    const compiled = await itemOf(tieRow({ state: stateRow({ compilationOnly: true }) }));
    const told = await itemOf(
      tieRow({ observation: saidBySource({ fr: 'KEY, 2025' }), contradictions: [{ contradictionId: 1 }] }),
    );
    expect(compiled.marks.map(({ mark }) => mark)).toEqual(['compilation']);
    expect(told.marks.map(({ mark }) => mark)).toEqual(['source', 'contradiction']);
  });

  it('puts its facts on one line', async () => {
    const themes = [
      { theme: { code: 'CULTURE', label: { fr: 'Culture et patrimoine' } } },
    ] as TieRow['themes'];
    const item = await itemOf(tieRow({ agreements: [agreement({ signed: '1981' })], themes }));
    expect(factsLine(item)).toBe('jumelage, 1981 · Culture et patrimoine');
    expect(factsLine(await itemOf(tieRow()))).toBe('');
  });
});

describe('the first-level territories that ties touch', () => {
  it('are told once each', () => {
    expect(firstLevelCodes([tieRow(), tieRow()])).toEqual(['FR-OCC', 'CN-YN']);
  });
});
