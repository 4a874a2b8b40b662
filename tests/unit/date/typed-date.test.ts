import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfBounds, parseEdtf } from '@/lib/date/edtf';
import { parseTypedDate } from '@/lib/date/typed-date';
import { formatEdtf } from '@/lib/i18n/dates';
import { type Locale, locales } from '@/lib/i18n/locales';
import { part } from '@/tests/factories/edtf.arbitrary';

const edtf = (text: string, locale: Locale = 'fr', field = {}) => {
  const read = parseTypedDate(text, locale, field);
  return 'edtf' in read ? read.edtf : read.problem;
};

describe('a date as people type it', () => {
  it.each([
    ['1986', '1986'],
    ['en 1986', '1986'],
    ['1986年', '1986'],
    ['一九八六年', '1986'],
    ['1986-1987', '[1986..1987]'],
    ['1986 – 1987', '[1986..1987]'],
    ['1986~1987년', '[1986..1987]'],
    ['1986-87', '[1986..1987]'],
    ['1986 ou 1987', '[1986..1987]'],
    ['1986 or 1987', '[1986..1987]'],
    ['1986年或1987年', '[1986..1987]'],
    ['1986년 또는 1987년', '[1986..1987]'],
    ['2010 ou 2012', '[2010,2012]'],
    ['2010 et 2012', '{2010,2012}'],
    ['the 1980s', '198X'],
    ['les années 1980', '198X'],
    ['années 80', '198X'],
    ['1980年代', '198X'],
    ['20世纪80年代', '198X'],
    ['二十世纪八十年代', '198X'],
    ['1980년대', '198X'],
    ['2000s', '200X'],
    ['March 2024', '2024-03'],
    ['mars 2024', '2024-03'],
    ['en août 2024', '2024-08'],
    ['AOÛT 2024', '2024-08'],
    ['2024年3月', '2024-03'],
    ['2024년 3월', '2024-03'],
    ['03/2024', '2024-03'],
    ['2024. 3.', '2024-03'],
    ['15/09/1986', '1986-09-15'],
    ['15.9.1986', '1986-09-15'],
    ['1986. 9. 15.', '1986-09-15'],
    ['15 septembre 1986', '1986-09-15'],
    ['le lundi 15 septembre 1986', '1986-09-15'],
    ['1er janvier 2016', '2016-01-01'],
    ['15th of September, 1986', '1986-09-15'],
    ['September 15, 1986', '1986-09-15'],
    ['1986年9月15日', '1986-09-15'],
    ['１９８６年９月１５日', '1986-09-15'],
    ['一九八六年九月十五日', '1986-09-15'],
    ['1986년 9월 15일', '1986-09-15'],
    ['2024-02-29', '2024-02-29'],
    ['summer 2024', '2024-22'],
    ['été 2024', '2024-22'],
    ['l’été 2024', '2024-22'],
    ['2024年夏', '2024-22'],
    ['2024년 여름', '2024-22'],
    ['hiver 2024-2025', '2024-24'],
    ['vers 2020', '2020~'],
    ['2020 environ', '2020~'],
    ['about 2020', '2020~'],
    ['约2020年', '2020~'],
    ['약 2020년', '2020~'],
    ['2020년경', '2020~'],
    ['vers les années 1980', '198X~'],
    ['1981 ?', '1981?'],
    ['1981 (date incertaine)', '1981?'],
    ['entre 1986 et 1990', '[1986..1990]'],
    ['between March 2024 and May 2024', '[2024-03..2024-05]'],
    ['  2024-03  ', '2024-03'],
  ])('reads “%s” as %s', (text, expected) => {
    expect(edtf(text)).toBe(expected);
    expect(parseEdtf(expected)).not.toBeNull();
  });

  it.each([
    ['1986 à 1990', '1986/1990'],
    ['de 1986 à 1990', '1986/1990'],
    ['1986-1990', '1986/1990'],
    ['from 1986 to 1990', '1986/1990'],
    ['1986年至1990年', '1986/1990'],
    ['1986년부터 1990년까지', '1986/1990'],
    ['du 15 mars 2024 au 2 avril 2024', '2024-03-15/2024-04-02'],
    ['15-20 September 1986', '1986-09-15/1986-09-20'],
    ['mars-mai 2024', '2024-03/2024-05'],
    ['March 2024 - May 2024', '2024-03/2024-05'],
    ['2024年3月-5月', '2024-03/2024-05'],
    ['2024년 3월 15일~20일', '2024-03-15/2024-03-20'],
    ['depuis 2019', '2019/..'],
    ['since 2019', '2019/..'],
    ['自2019年起', '2019/..'],
    ['2019年至今', '2019/..'],
    ['2019년부터', '2019/..'],
    ['depuis 2019 environ', '2019~/..'],
    ['jusqu’en 2005', '/2005'],
    ['until 2005', '/2005'],
    ['至2005年止', '/2005'],
    ['2005년까지', '/2005'],
    ['à partir d’août 2024 (fin inconnue)', '2024-08/'],
    ['2019/..', '2019/..'],
  ])('reads the duration “%s” as %s', (text, expected) => {
    expect(edtf(text, 'fr', { span: true, open: true })).toBe(expected);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['2024-02-30', 'no-such-day'],
    ['30 février 2024', 'no-such-day'],
    ['31/04/2020', 'no-such-day'],
    ['2023-02-29', 'no-such-day'],
    ['2024年13月', 'no-such-day'],
    ['13/2024', 'no-such-day'],
    ['soon', 'unreadable'],
    ['bientôt', 'unreadable'],
    ['🎉', 'unreadable'],
    ['🎉 2024', 'unreadable'],
    ['2024 🎉', 'unreadable'],
    ['86', 'unreadable'],
    ['les années 20', 'unreadable'],
    ['12024', 'unreadable'],
    ['2024; DROP TABLE', 'unreadable'],
    ['1990-1986', 'ends-before-it-begins'],
    ['depuis 2019', 'open-end'],
    ['2019/..', 'open-end'],
    ['9'.repeat(10_000), 'too-long'],
  ])('refuses “%s”: %s', (text, expected) => {
    expect(edtf(text)).toBe(expected);
  });

  it('asks which is the month where a Chinese or Korean reader could mean either', () => {
    expect(edtf('10/11/2024', 'fr')).toBe('2024-11-10');
    expect(edtf('10/11/2024', 'zh')).toBe('day-or-month');
    expect(edtf('15/11/2024', 'ko')).toBe('2024-11-15');
  });

  it('answers to any text at all, and only with dates of the profile', () => {
    const words = fc.constantFrom(
      'de',
      'à',
      'ou',
      '19',
      '86',
      '1986',
      '-',
      '年',
      '월',
      '부터',
      'mars',
      '/',
      '~',
      '?',
      '至',
      "l'",
    );
    const texts = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...locales), fc.boolean(), (text, locale, span) => {
        const read = parseTypedDate(text, locale, { span, open: span });
        if ('edtf' in read) expect(parseEdtf(read.edtf), text).not.toBeNull();
      }),
    );
  });
});

describe('a date as the atlas writes it', () => {
  const ofTheRecord: [text: string, span: boolean][] = [
    ...[
      '2021',
      '[2021..2022]',
      '[1986..1987]',
      '2024-03',
      '2017-10-31',
      '[1970..1989]',
      '1886',
      '2010-11-14',
    ].map((text): [string, boolean] => [text, false]),
    ...['2020~', '2013', '2024-22', '/2005', '2024-10', '2019/..', '2025-02', '2004/2005', '2015/2016'].map(
      (text): [string, boolean] => [text, true],
    ),
  ];

  it.each(ofTheRecord)('is read back as it was: %s', (text, span) => {
    for (const locale of locales)
      expect(edtf(formatEdtf(locale, text), locale, { span, open: span }), formatEdtf(locale, text)).toBe(
        text,
      );
  });

  it('is read back as the same days, for any single date', () => {
    const single = part({ min: 1000, max: 2900 }).filter((text) => !/^\d\dXX/.test(text));
    fc.assert(
      fc.property(single, fc.constantFrom(...locales), (text, locale) => {
        const read = parseTypedDate(formatEdtf(locale, text), locale);
        expect('edtf' in read && edtfBounds(read.edtf), formatEdtf(locale, text)).toEqual(edtfBounds(text));
      }),
    );
  });
});
