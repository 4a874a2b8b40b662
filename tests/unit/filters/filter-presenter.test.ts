import { describe, expect, it } from 'vitest';
import { presentFilter, presentLoosenings } from '@/lib/filter/filter.presenter';
import { emptyFilter, type PartnershipFilter } from '@/lib/filter/filter.schema';
import type { FilterOption } from '@/lib/filter/filter.view';
import { withoutProblems } from '@/lib/filter/filter-address';
import { readerFor } from '../../factories/reader';

const territory = (code: string, level: number, lineage: string[], name: string) => ({
  code,
  level,
  lineage,
  country: code.slice(0, 2),
  nameNative: name,
  nameFr: name,
  nameEn: name,
  nameZh: null,
  nameKo: null,
});

const names = {
  territories: [
    territory('CN-SC', 1, ['CN', 'CN-SC'], 'Sichuan'),
    territory('FR-34', 2, ['FR', 'FR-OCC', 'FR-34'], 'Hérault'),
    territory('FR-81', 2, ['FR', 'FR-OCC', 'FR-81'], 'Tarn'),
    territory('FR-OCC', 1, ['FR', 'FR-OCC'], 'Occitanie'),
    territory('FR-BRE', 1, ['FR', 'FR-BRE'], 'Bretagne'),
  ],
  themes: [
    { code: 'CULTURE', label: { fr: 'Culture' }, parent: null },
    { code: 'HERITAGE', label: { fr: 'Patrimoine' }, parent: { code: 'CULTURE' } },
    { code: 'ECONOMY', label: { fr: 'Économie' }, parent: null },
  ],
  authorities: [],
  networks: [],
};

const everything = {
  status: [
    { code: 'ACTIVE', count: 15 },
    { code: 'NOT_REPORTED', count: 81 },
  ],
  pair: [
    { code: 'CN-CN', count: 1 },
    { code: 'FR-CN', count: 72 },
    { code: 'FR-FR', count: 1 },
    { code: 'FR-KR', count: 29 },
  ],
  region: [
    { code: 'CN-SC', count: 6 },
    { code: 'FR-BRE', count: 4 },
    { code: 'FR-OCC', count: 13 },
  ],
  department: [
    { code: 'FR-34', count: 4 },
    { code: 'FR-81', count: 2 },
  ],
  theme: [
    { code: 'CULTURE', count: 9 },
    { code: 'HERITAGE', count: 1 },
  ],
  instrument: [{ code: 'TWINNING', count: 20 }],
  stage: [{ code: 'SIGNED', count: 97 }],
  kind: [
    { code: 'REGION', count: 9 },
    { code: 'MUNICIPALITY', count: 60 },
  ],
};

async function inputFor(filter: Partial<PartnershipFilter>, facets: typeof everything = everything) {
  const { t, v } = await readerFor('fr', 'filters');
  const page = { path: '/fr/map', extra: { view: 'world' } };
  const asked = { ...emptyFilter, ...filter };
  return {
    locale: 'fr' as const,
    filter: asked,
    page,
    facets,
    everything,
    names,
    t,
    v,
    total: 12,
    undatedLeftOut: 0,
  };
}

const plain = ({ label, count, checked, children }: FilterOption) => ({
  label,
  count,
  checked,
  below: children.map((child) => child.label),
});

async function optionsOf(name: string, filter: Partial<PartnershipFilter> = {}) {
  const view = presentFilter(await inputFor(filter));
  return view.groups
    .find((group) => group.name === name)
    ?.sections.map(({ title, options }) => ({
      title,
      options: options.map(plain),
    }));
}

describe('the filter panel', () => {
  it('offers every status with its count, those that nothing has as well', async () => {
    const [section] = (await optionsOf('status')) ?? [];
    expect(section?.options.map(({ label, count }) => [label, count])).toEqual([
      ['active', 15],
      ['en sommeil', 0],
      ['suspendue', 0],
      ['contestée', 0],
      ['non renseignée', 81],
    ]);
  });

  it('shows regions of each country by name, France first, with what lies below', async () => {
    expect(await optionsOf('region', { region: ['FR-81'] })).toEqual([
      {
        title: 'France',
        options: [
          { label: 'Bretagne', count: 4, checked: false, below: [] },
          { label: 'Occitanie', count: 13, checked: false, below: ['Hérault', 'Tarn'] },
        ],
      },
      { title: 'Chine', options: [{ label: 'Sichuan', count: 6, checked: false, below: [] }] },
    ]);
  });

  it('offers pairs of France and another country, and whatever pair the address names', async () => {
    const labels = async (filter: Partial<PartnershipFilter>) =>
      (await optionsOf('pair', filter))?.[0]?.options.map(({ label }) => label);
    expect(await labels({})).toEqual(['France ⇄ Chine', 'France ⇄ Corée du Sud']);
    expect(await labels({ pair: ['CN-CN'] })).toContain('Chine ⇄ Chine');
  });

  it('shows themes in two levels and leaves out those that no tie carries', async () => {
    const [section] = (await optionsOf('theme', { theme: ['HERITAGE'] })) ?? [];
    expect(section?.options).toEqual([{ label: 'Culture', count: 9, checked: false, below: ['Patrimoine'] }]);
  });

  it('leaves out a filter with a single choice', async () => {
    expect(await optionsOf('stage')).toBeUndefined();
    expect(await optionsOf('stage', { stage: ['SIGNED'] })).toBeDefined();
  });

  it('keeps what has no field when it is sent', async () => {
    const view = presentFilter(
      await inputFor({ asOf: '2011-06-30', network: ['liaoning-group'], page: 3, sort: '-signed' }),
    );
    expect(view.kept).toEqual([
      { name: 'network', value: 'liaoning-group' },
      { name: 'asOf', value: '2011-06-30' },
      { name: 'sort', value: '-signed' },
    ]);
  });
});

describe('the chips above a list', () => {
  it('say each value in words and do without it alone', async () => {
    const filter = { region: ['FR-OCC', 'FR-81'], from: 1980, q: 'seoul', sort: '-signed' as const };
    const { chips } = presentFilter(await inputFor(filter));
    expect(chips.map(({ name, value }) => `${name} : ${value}`)).toEqual([
      'Région : Occitanie',
      'Région : Tarn',
      'Mots : «\u202fseoul\u202f»',
      'Signature à partir de : 1980',
      'Tri : signature la plus récente',
    ]);
    expect(chips[0]?.removeHref).toBe('/fr/map?region=FR-81&from=1980&q=seoul&sort=-signed&view=world');
  });

  it('give a code that nothing carries back as it is', async () => {
    const { chips } = presentFilter(await inputFor({ network: ['nowhere'] }));
    expect(chips[0]?.value).toBe('nowhere');
  });

  it('say what nobody has told in words', async () => {
    const { chips } = presentFilter(await inputFor({ theme: ['NONE'], network: ['none'], undated: true }));
    expect(chips.map(({ value }) => value)).toEqual([
      'sans thème connu',
      'dans aucun réseau connu',
      'sans date connue',
    ]);
  });
});

describe('years that leave undated ties out', () => {
  it('say how many and lead to them', async () => {
    const input = await inputFor({ from: 1980, to: 1990, country: ['CN'] });
    const { leftOut } = presentFilter({ ...input, undatedLeftOut: 65 });
    expect(leftOut).toEqual({ count: 65, href: '/fr/map?country=CN&undated=true&view=world' });
  });
});

describe('nothing found', () => {
  it('names the filters to do without, the one that finds most first', async () => {
    const input = await inputFor({ region: ['FR-OCC'], status: ['DISPUTED'] });
    const loosenings = presentLoosenings(
      input,
      new Map([
        ['region', 0],
        ['status', 13],
      ]),
    );
    expect(loosenings.map(({ name, value, count, href }) => [name, value, count, href])).toEqual([
      ['État', 'contestée', 13, '/fr/map?region=FR-OCC&view=world'],
    ]);
  });
});

describe('the part of an address that is understood', () => {
  it('leaves out values that nothing carries, and years that run backwards', () => {
    const filter = { ...emptyFilter, region: ['FR-OCC', 'FR-XXX'], from: 2020, to: 1990 };
    const understood = withoutProblems(filter, [
      { parameter: 'region', code: 'unknown_value', value: 'FR-XXX' },
      { parameter: 'from', code: 'reversed', value: '2020 > 1990' },
    ]);
    expect(understood).toEqual({ ...emptyFilter, region: ['FR-OCC'] });
  });
});
