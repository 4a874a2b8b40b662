import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { countryName, type Named, nameIn, nativeLanguage, nativeNameBeside } from '@/lib/i18n/names';

const seoul: Named = {
  country: 'KR',
  nameNative: '서울특별시',
  nameFr: 'Séoul',
  nameEn: 'Seoul',
  nameZh: '首尔',
  nameKo: null,
};
const albi: Named = {
  country: 'FR',
  nameNative: 'Albi',
  nameFr: 'Albi',
  nameEn: null,
  nameZh: null,
  nameKo: null,
};

describe('the name of a place', () => {
  it('is the reader’s where there is one', () => {
    expect(nameIn('fr', seoul)).toEqual({ text: 'Séoul', lang: null });
    expect(nameIn('zh', seoul)).toEqual({ text: '首尔', lang: null });
  });

  it('is the native one otherwise, marked with its language, and unmarked for those who speak it', () => {
    expect(nameIn('ko', seoul)).toEqual({ text: '서울특별시', lang: null });
    expect(nameIn('ko', albi)).toEqual({ text: 'Albi', lang: 'fr' });
    const chengdu = { ...albi, country: 'CN', nameNative: '成都', nameFr: null };
    expect(nameIn('fr', chengdu)).toEqual({ text: '成都', lang: 'zh-Hans' });
    expect(nameIn('zh', chengdu)).toEqual({ text: '成都', lang: null });
  });

  it('has the native one beside it where that differs', () => {
    expect(nativeNameBeside('fr', seoul)).toEqual({ text: '서울특별시', lang: 'ko' });
    expect(nativeNameBeside('ko', seoul)).toBeNull();
    expect(nativeNameBeside('ko', albi)).toBeNull();
  });

  it('is marked as undetermined where the atlas does not know the language of a country', () => {
    expect(nativeLanguage('ZZ')).toBe('und');
  });

  it('is never made up: it is one of those in the record', () => {
    const name = fc.option(fc.string({ minLength: 1 }));
    const named = fc.record({
      country: fc.constantFrom('FR', 'CN', 'KR', 'JP'),
      nameNative: fc.string({ minLength: 1 }),
      nameFr: name,
      nameEn: name,
      nameZh: name,
      nameKo: name,
    });
    fc.assert(
      fc.property(named, fc.constantFrom(...locales), (record, locale) => {
        const { text, lang } = nameIn(locale, record);
        expect(Object.values(record)).toContain(text);
        expect(lang === null || text === record.nameNative).toBe(true);
      }),
    );
  });
});

describe('the name of a country', () => {
  it('is in the reader’s language', () => {
    expect(locales.map((locale) => countryName(locale, 'KR'))).toEqual([
      'Corée du Sud',
      'South Korea',
      '韩国',
      '대한민국',
    ]);
  });
});
