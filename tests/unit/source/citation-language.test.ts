import { describe, expect, test } from 'vitest';
import { citationLanguage } from '@/lib/source/citation-language';

describe('citationLanguage', () => {
  test.each([
    ['the first of two', 'Évaluation de la coopération', ['fr', 'en'], 'fr'],
    ['its own script', '인천뉴스 (2017)', ['ko'], 'ko'],
    ['Latin letters for a Chinese work', 'Usage of a name in the press', ['zh', 'ko'], 'en'],
    ['a database in four languages', 'GeoNames', ['fr', 'en', 'zh', 'ko'], 'en'],
    ['nothing known', 'La Lettre diplomatique', [], null],
  ])('%s', (_, citation, languages, expected) => {
    expect(citationLanguage({ citation, languages })).toBe(expected);
  });
});
