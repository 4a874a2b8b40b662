import { createTranslator } from 'next-intl';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/db';
import { makeExhibit, readQuestion } from '@/lib/evaluation/exhibit.service';
import { exhibitOf } from '@/lib/evaluation/exhibits';
import { type Locale, locales } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import type { Namespace } from '@/lib/i18n/namespaces';
import { countQuality } from '@/lib/quality/count-quality.service';
import { qualityRules } from '@/lib/quality/rules';

vi.mock('next-intl/server', () => ({
  async getTranslations({ locale, namespace }: { locale: Locale; namespace: Namespace }) {
    return createTranslator({ locale, namespace, messages: await loadMessages(locale) });
  },
}));

const now = new Date('2026-11-22T09:00:00Z');
/** The exhibit that a name and a query ask for; null where one of them is not understood. */
async function exhibitAt(locale: Locale, kind: string, query: URLSearchParams, at: Date) {
  const definition = exhibitOf(kind);
  if (!definition) return null;
  const { filter, options, problems } = await readQuestion(definition, query);
  return problems.length > 0 ? null : makeExhibit(definition, { locale, filter, options, now: at });
}
const make = async (kind: string, query = '', locale: Locale = 'en') => {
  const exhibit = await exhibitAt(locale, kind, new URLSearchParams(query), now);
  if (!exhibit) throw new Error(`${kind}?${query}`);
  return exhibit;
};

beforeAll(async () => {
  const project = await database().project.findFirstOrThrow({
    where: { partnership: { parties: { some: { authority: { country: 'CN' } } } } },
  });
  const funder = { fr: 'Ministère des Affaires étrangères', en: 'Foreign ministry' };
  await database().funding.create({
    data: { projectId: project.id, funder, scheme: 'ANNUAL', year: 2010, amountGranted: 37_000 },
  });
  await database().funding.create({ data: { projectId: project.id, funder, scheme: 'TRIENNIAL' } });
  await countQuality(new Date('2026-11-21T05:00:00Z'));
  await countQuality(new Date('2026-11-22T05:00:00Z'));
});

const asked: readonly [kind: string, query: string][] = [
  ['silent-ties', ''],
  ['silent-ties', 'months=60&pair=FR-KR'],
  ['silent-ties', 'doubt=WOKEN'],
  ['silent-ties', 'doubt=NEVER_CONFIRMED'],
  ['silent-ties', 'doubt=DISPUTED'],
  ['data-quality', ''],
  ['data-quality', 'by=region&region=FR-OCC'],
  ['data-quality', 'by=authority'],
  ['quality-trend', ''],
  ...qualityRules.map(({ code }): [string, string] => ['quality-findings', `rule=${code}`]),
  ['coverage', ''],
  ['coverage', 'country=KR'],
  ['coverage-named', ''],
  ['coverage-named', 'figure=key-cn-friendship-pacts'],
  ['coverage-named', 'figure=of-nobody'],
  ...['funder', 'scheme', 'year', 'region', 'theme'].map((by): [string, string] => ['funding', `by=${by}`]),
  ['funding', 'q=nothingiscalledlikethis'],
  ['funding-lines', 'by=scheme&key=ANNUAL'],
  ['funding-lines', 'currency=CNY'],
  ['funding-published', ''],
];

describe.each(locales)('the exhibits of doubt and money in %s', (locale) => {
  it('are tables whose rows fill their columns, in the words of the language', async () => {
    for (const [kind, query] of asked) {
      const { title, table, notes, sources } = await make(kind, query, locale);
      expect(title, `${kind}?${query}`).toBeTruthy();
      const words = [title, table.caption, ...notes, ...sources.map(({ label }) => label)];
      for (const text of words) expect(text, `${kind}?${query}`).not.toMatch(/^doubt\.|undefined|NaN/);
      for (const { cells, key } of table.rows)
        expect(cells.length, `${kind} ${key}`).toBe(table.columns.length);
    }
  });
});

describe('what they say', () => {
  it('answers which ties are declared active and silent', async () => {
    const { title, table } = await make('silent-ties');
    expect(title).toContain(`${table.rows.length} have shown no dated sign of life for 24 months`);
    expect(table.rows.map(({ key }) => key)).toContain('le-havre-dalian');
    expect(table.rows[0]?.cells[3]?.text).toBe('no dated sign');
    expect(table.rows[0]?.cells[4]).toMatchObject({ value: null, text: '?' });
  });

  it('gives each rule its list, as long as it counts', async () => {
    const { table } = await make('data-quality', 'pair=FR-KR');
    for (const { key, cells, isTotal } of table.rows) {
      if (isTotal) continue;
      const findings = await make('quality-findings', `rule=${key}&pair=FR-KR`);
      expect(findings.table.rows.length, key).toBe(cells[1]?.value);
    }
  });

  it('counts only the areas that a filter asks for', async () => {
    const { table } = await make('data-quality', 'by=region&region=FR-OCC');
    expect(table.rows.filter(({ isTotal }) => !isTotal).map(({ key }) => key)).toEqual(['FR-OCC']);
  });

  it('tells the trend from the second day on', async () => {
    const { table, chart } = await make('quality-trend');
    expect(table.rows.map(({ key, cells }) => [key, cells[2]?.text])).toEqual([
      ['2026-11-22', '0'],
      ['2026-11-21', '·'],
    ]);
    expect(chart?.type).toBe('bars');
  });

  it('names what KEY counts, and says that the rest has no name', async () => {
    const { title, notes } = await make('coverage-named');
    expect(title).toMatch(/KEY, 2025 counts 7, the atlas 6$/);
    expect(notes).toContain('At least 1 is missing from the atlas; KEY, 2025 does not name it.');
  });

  it('sets what the State co-funded beside the report of 2011', async () => {
    const { table } = await make('funding-published');
    const texts = table.rows.map(({ cells }) => [cells[2]?.text, cells.at(-1)?.text]);
    expect(texts).toEqual([
      ['154', expect.any(String)],
      ['15', '1'],
      ['€37,000', '€37,000'],
      ['Grants range from €3,000 to €210,000.', '€37,000 to €37,000'],
      ['12', '1 of 1'],
    ]);
  });

  it('never turns an unknown amount into nothing', async () => {
    const { table, title } = await make('funding', 'by=scheme');
    expect(title).toBe('2 funding lines recorded, 1 with the amount granted');
    const triennial = table.rows.find(({ key }) => key.startsWith('TRIENNIAL'));
    expect(triennial?.cells.slice(2, 5).map(({ text }) => text)).toEqual(['1', '1', '?']);
  });

  it('is not made for options that nobody understands', async () => {
    for (const [kind, query] of [
      ['silent-ties', 'months=12'],
      ['silent-ties', 'doubt=ALL'],
      ['quality-findings', 'rule=NO_SUCH'],
      ['funding', 'by=mayor'],
      ['coverage-named', 'figure=%00'],
    ] as const)
      expect(await exhibitAt('en', kind, new URLSearchParams(query), now), `${kind}?${query}`).toBeNull();
  });
});
