import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { punctuation } from '@/lib/i18n/punctuation';

describe('the marks between parts of a line', () => {
  it('are those of each language', () => {
    const lines = locales.map((locale) => {
      const { comma, aside } = punctuation[locale];
      return `${['1', '2'].join(comma)}${aside('3')}`;
    });
    expect(lines).toEqual(['1, 2 (3)', '1, 2 (3)', '1、2（3）', '1, 2(3)']);
  });
});
