import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '@/lib/date/edtf';
import { describeEdtf, formatDay, formatEdtf, formatYear } from '@/lib/i18n/dates';
import { locales } from '@/lib/i18n/locales';
import { almostEdtf, edtfText } from '@/tests/factories/edtf.arbitrary';

const inAll = (edtf: string) => locales.map((locale) => formatEdtf(locale, edtf));
const describedInAll = (edtf: string) => locales.map((locale) => describeEdtf(locale, edtf));

describe('a date in the reader’s language', () => {
  it.each([
    ['1981', ['1981', '1981', '1981年', '1981년']],
    ['[1986..1987]', ['1986-1987', '1986-1987', '1986-1987年', '1986-1987년']],
    ['2024-03', ['mars 2024', 'March 2024', '2024年3月', '2024년 3월']],
    ['1986-09-15', ['15 septembre 1986', '15 September 1986', '1986年9月15日', '1986년 9월 15일']],
    ['2016-01-01', ['1er janvier 2016', '1 January 2016', '2016年1月1日', '2016년 1월 1일']],
    ['2024-22', ['été 2024', 'summer 2024', '2024年夏季', '2024년 여름']],
    ['2024-24', ['hiver 2024-2025', 'winter 2024-2025', '2024-2025年冬季', '2024-2025년 겨울']],
    ['198X', ['années 1980', '1980s', '20世纪80年代', '1980년대']],
    ['200X', ['années 2000', '2000s', '2000年代', '2000년대']],
    ['19XX', ['années 1900-1999', '1900-1999', '1900-1999年', '1900-1999년']],
    ['2024-XX', ['2024', '2024', '2024年', '2024년']],
    ['2020~', ['vers 2020', 'about 2020', '约2020年', '2020년경']],
    ['198X~', ['vers les années 1980', 'about the 1980s', '约20世纪80年代', '1980년대경']],
    ['2024-21~', ['vers le printemps 2024', 'about spring 2024', '约2024年春季', '2024년 봄경']],
    ['1981?', ['1981 (date incertaine)', '1981 (uncertain)', '1981年（存疑）', '1981년(불확실)']],
    [
      '2020%',
      ['vers 2020 (date incertaine)', 'about 2020 (uncertain)', '约2020年（存疑）', '2020년경(불확실)'],
    ],
    ['2019/..', ['depuis 2019', 'since 2019', '自2019年起', '2019년부터']],
    [
      '2024-03-15/..',
      ['depuis le 15 mars 2024', 'since 15 March 2024', '自2024年3月15日起', '2024년 3월 15일부터'],
    ],
    ['2019~/..', ['depuis 2019 environ', 'since about 2019', '自2019年前后起', '2019년경부터']],
    [
      '2019/',
      [
        'à partir de 2019 (fin inconnue)',
        'from 2019 (end unknown)',
        '自2019年起（结束时间不详）',
        '2019년부터(종료 시기 미상)',
      ],
    ],
    [
      '2024-08/',
      [
        'à partir d’août 2024 (fin inconnue)',
        'from August 2024 (end unknown)',
        '自2024年8月起（结束时间不详）',
        '2024년 8월부터(종료 시기 미상)',
      ],
    ],
    ['/2005', ['jusqu’en 2005', 'until 2005', '至2005年止', '2005년까지']],
    ['../198X', ['jusqu’aux années 1980', 'until the 1980s', '至20世纪80年代止', '1980년대까지']],
    ['../2024-22', ['jusqu’à l’été 2024', 'until summer 2024', '至2024年夏季止', '2024년 여름까지']],
    ['2004/2005', ['2004-2005', '2004-2005', '2004-2005年', '2004-2005년']],
    [
      '2024-04/2024-22',
      [
        'd’avril 2024 à l’été 2024',
        'from April 2024 to summer 2024',
        '2024年4月至2024年夏季',
        '2024년 4월부터 2024년 여름까지',
      ],
    ],
    [
      '2004?/2005',
      [
        'de 2004 à 2005 (date incertaine)',
        'from 2004 to 2005 (uncertain)',
        '2004年至2005年（存疑）',
        '2004년부터 2005년까지(불확실)',
      ],
    ],
    ['{2010,2012}', ['2010 et 2012', '2010 and 2012', '2010年和2012年', '2010년 및 2012년']],
    [
      '[1667,1668,1670]',
      ['1667, 1668 ou 1670', '1667, 1668 or 1670', '1667年、1668年或1670年', '1667년, 1668년 또는 1670년'],
    ],
    [
      '[2024-03..2024-05]',
      [
        'entre mars 2024 et mai 2024',
        'between March 2024 and May 2024',
        '2024年3月至2024年5月之间',
        '2024년 3월에서 2024년 5월 사이',
      ],
    ],
    ['[..1984]', ['1984 ou avant', '1984 or earlier', '1984年或更早', '1984년 또는 그 이전']],
    ['[1984..]', ['1984 ou après', '1984 or later', '1984年或更晚', '1984년 또는 그 이후']],
    ['{1984..}', ['depuis 1984', 'since 1984', '自1984年起', '1984년부터']],
    ['{..1984}', ['jusqu’en 1984', 'until 1984', '至1984年止', '1984년까지']],
  ])('%s reads %j', (edtf, said) => {
    expect(inAll(edtf)).toEqual(said);
  });

  it('shortens a span of months or days of one year where the language does', () => {
    const [fr, en, zh, ko] = inAll('2024-03/2024-05');
    expect(fr).toMatch(/^mars\s?–\s?mai 2024$/);
    expect(en).toMatch(/^March\s?–\s?May 2024$/);
    expect([zh, ko]).toEqual(['2024年3月至2024年5月', '2024년 3월~5월']);
    expect(formatEdtf('fr', '2024-03-01/2024-03-04')).toBe('du 1er mars 2024 au 4 mars 2024');
    expect(formatEdtf('en', '2024-03-01/2024-03-04')).toMatch(/^1\s?–\s?4 March 2024$/);
  });

  it('is in words what its short form leaves open', () => {
    expect(describedInAll('[1986..1987]')).toEqual([
      'l’une des années 1986 à 1987',
      'one of the years 1986 to 1987',
      '1986年至1987年中的某一年',
      '1986년부터 1987년 사이의 어느 한 해',
    ]);
    expect(describedInAll('2004/2005')).toEqual([
      'de 2004 à 2005',
      'from 2004 to 2005',
      '2004年至2005年',
      '2004년부터 2005년까지',
    ]);
    expect(describeEdtf('fr', '{1986..1987}')).toBe('chaque année de 1986 à 1987');
    expect(describedInAll('2024-03')).toEqual(inAll('2024-03'));
  });

  it('reads a year of few digits without zeros', () => {
    expect(inAll('0987')).toEqual(['987', '987', '987年', '987년']);
    expect(formatEdtf('en', '0045-03-01')).toBe('1 March 45');
  });

  it('names every year that it was written with', () => {
    const years = { min: 1000, max: 9000 };
    fc.assert(
      fc.property(edtfText(years), fc.constantFrom(...locales), (edtf, locale) => {
        fc.pre(parseEdtf(edtf) !== null && !edtf.includes('X'));
        for (const year of edtf.match(/\d{4}/g) ?? []) {
          expect(describeEdtf(locale, edtf)).toContain(year);
          expect(formatEdtf(locale, edtf)).toContain(year);
        }
      }),
    );
  });

  it('is always said, and gives back what is no date', () => {
    fc.assert(
      fc.property(fc.oneof(edtfText(), almostEdtf), fc.constantFrom(...locales), (text, locale) => {
        const [short, full] = [formatEdtf(locale, text), describeEdtf(locale, text)];
        if (parseEdtf(text) === null) expect([short, full]).toEqual([text, text]);
        else expect(short.trim() !== '' && full.trim() !== '').toBe(true);
      }),
    );
  });
});

describe('a day and a year', () => {
  it('follow the language', () => {
    expect(locales.map((locale) => formatDay(locale, '2026-11-21'))).toEqual([
      '21 novembre 2026',
      '21 November 2026',
      '2026年11月21日',
      '2026년 11월 21일',
    ]);
    expect(locales.map((locale) => formatYear(locale, 1981))).toEqual(['1981', '1981', '1981年', '1981년']);
  });
});
