import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { detailWords } from '@/lib/quality/detail-words';
import { detailNames, needs } from '@/lib/quality/rule';
import { qualityRules } from '@/lib/quality/rules';
import { readerFor } from '@/tests/factories/reader';

describe('the rules of data quality', () => {
  it('are at least twenty-two, each by a code of its own', () => {
    const codes = qualityRules.map(({ code }) => code);
    expect(codes.length).toBeGreaterThanOrEqual(22);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(locales)('say in %s what they are, why, and what they look at', async (locale) => {
    const { t } = await readerFor(locale, 'doubt');
    const said = qualityRules.flatMap(({ code }) => [t(`rule.${code}.title`), t(`rule.${code}.why`)]);
    expect(new Set(said).size).toBe(2 * qualityRules.length);
    expect(new Set(needs.map((need) => t(`need.${need}`))).size).toBe(needs.length);
    for (const need of needs)
      expect(
        qualityRules.some((rule) => rule.needs.includes(need)),
        need,
      ).toBe(true);
  });
});

describe('what a finding says in particular', () => {
  it('is in the reader’s words: dates, languages, codes', async () => {
    const reader = await readerFor('en', 'doubt');
    const told = detailWords({ ...reader }, [
      ['signed', '[2021..2022]'],
      ['languages', 'zh ko'],
      ['contradiction', 'DATE'],
      ['year', '2010'],
      ['said', ''],
    ]);
    expect(told).toBe(
      'signed: 2021-2022 · languages missing: Chinese and Korean · contradiction about: date · year of the funding: 2010',
    );
  });

  it('has a word for each name', async () => {
    const { t } = await readerFor('fr', 'doubt');
    for (const name of detailNames) expect(t(`detail.${name}`, { value: 'x' })).toContain('x');
  });
});
