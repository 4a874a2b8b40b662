// @ts-expect-error The package ships no types; it serves as a second opinion and nothing else.
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth, edtfBounds, parseEdtf } from '@/lib/date/edtf';
import {
  almostEdtf,
  dayArbitrary,
  edtfText,
  interval,
  part,
  plainPart,
  qualifier,
  seasonPart,
} from '@/tests/factories/edtf.arbitrary';

const bounds = (text: string) => edtfBounds(text);

describe('the bounds of a date text', () => {
  it.each([
    ['1981', '1981-01-01', '1981-12-31'],
    ['2024-03', '2024-03-01', '2024-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['1986-09-15', '1986-09-15', '1986-09-15'],
    ['2024-21', '2024-03-01', '2024-05-31'],
    ['2024-22', '2024-06-01', '2024-08-31'],
    ['2024-23', '2024-09-01', '2024-11-30'],
    ['2023-24', '2023-12-01', '2024-02-29'],
    ['198X', '1980-01-01', '1989-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['2024-XX', '2024-01-01', '2024-12-31'],
    ['2024-XX-XX', '2024-01-01', '2024-12-31'],
    ['2024-05-XX', '2024-05-01', '2024-05-31'],
    ['2020~', '2020-01-01', '2020-12-31'],
    ['2020-05-04%', '2020-05-04', '2020-05-04'],
    ['[1986..1987]', '1986-01-01', '1987-12-31'],
    ['[1970..1989]', '1970-01-01', '1989-12-31'],
    ['{2010,2012-05}', '2010-01-01', '2012-05-31'],
    ['[2012,1999]', '1999-01-01', '2012-12-31'],
    ['[..1984]', null, '1984-12-31'],
    ['[1984..]', '1984-01-01', null],
    ['[..1984,1990..]', null, null],
    ['2019/..', '2019-01-01', null],
    ['2019/', '2019-01-01', null],
    ['/2005', null, '2005-12-31'],
    ['../2005', null, '2005-12-31'],
    ['2004/2005', '2004-01-01', '2005-12-31'],
    ['2005/2005-03', '2005-01-01', '2005-03-31'],
  ])('%s runs from %s to %s', (text, earliest, latest) => {
    expect(bounds(text)).toEqual({ earliest, latest });
  });

  it('are in order wherever both are closed', () => {
    fc.assert(
      fc.property(edtfText(), (text) => {
        const read = parseEdtf(text);
        fc.pre(read !== null);
        const { earliest, latest } = bounds(text);
        expect(earliest === null || latest === null || earliest <= latest).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('are days of the calendar', () => {
    fc.assert(
      fc.property(part(), (text) => {
        for (const day of Object.values(bounds(text)))
          expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });

  it('do not change with a qualifier', () => {
    fc.assert(
      fc.property(fc.oneof(plainPart(), seasonPart()), fc.constantFrom('?', '~', '%'), (text, mark) => {
        expect(bounds(text + mark)).toEqual(bounds(text));
      }),
    );
  });

  it('of a day are that day', () => {
    fc.assert(
      fc.property(dayArbitrary(), (day) => {
        expect(bounds(day)).toEqual({ earliest: day, latest: day });
      }),
    );
  });

  it('of a span are those of its ends, and of a set cover every item', () => {
    fc.assert(
      fc.property(part(), part(), (a, b) => {
        const [first, second] = [bounds(a), bounds(b)];
        const span = parseEdtf(`${a}/${b}`);
        expect(span === null).toBe((first.earliest ?? '') > (second.latest ?? ''));
        if (span) expect(bounds(`${a}/${b}`)).toEqual({ earliest: first.earliest, latest: second.latest });
        const days = [first.earliest, first.latest, second.earliest, second.latest].sort();
        expect(bounds(`[${a},${b}]`)).toEqual({ earliest: days[0], latest: days[3] });
        expect(bounds(`{${a},${b}}`)).toEqual(bounds(`[${a},${b}]`));
      }),
    );
  });
});

describe('the edtf package', () => {
  const day = (epoch: number) => (Number.isFinite(epoch) ? new Date(epoch).toISOString().slice(0, 10) : null);
  // The package knows no qualifier beside unspecified digits, takes seasons for quarters, reads `[a..b]` as `[a]`,
  // allows an open end only at the edges of a set, trusts a set to be in order, and refuses two ends that begin on one day.
  const isKnown = (text: string) => parseEdtf(text) !== null && !(/X/.test(text) && /[?~%]/.test(text));
  const single = fc.tuple(plainPart(), qualifier).map(([text, mark]) => text + mark);
  const starts = (text: string) =>
    text.split('/').map((end) => (/^\d/.test(end) ? bounds(end).earliest : null));
  const span = interval(undefined, single).filter(
    (text) => isKnown(text) && new Set(starts(text)).size === 2,
  );
  const set = fc
    .tuple(
      fc.array(dayArbitrary(), { minLength: 1, maxLength: 4 }).map((days) => days.sort()),
      fc.boolean(),
      fc.boolean(),
    )
    .map(
      ([items, before, after]) =>
        `[${before ? '..' : ''}${items.join(',')}${after && !(before && items.length === 1) ? '..' : ''}]`,
    );

  it('reads the same bounds where it is right', () => {
    fc.assert(
      fc.property(fc.oneof(single.filter(isKnown), span, set), (text) => {
        const other = edtf(text) as { min: number | null; max: number | null };
        const said = {
          earliest: other.min === null ? null : day(other.min),
          latest: other.max === null ? null : day(other.max),
        };
        expect({ text, ...bounds(text) }).toEqual({ text, ...said });
      }),
      { numRuns: 600 },
    );
  });
});

describe('reading a date text', () => {
  it.each([
    '',
    ' ',
    '81',
    '19810',
    '0000',
    '0000-01',
    '000X',
    '00XX',
    '1981-13',
    '1981-00',
    '1981-02-29',
    '1981-04-31',
    '2024-25',
    '2024-20',
    '2024-22-01',
    '198X-05',
    '2024-XX-05',
    '1981??',
    '~1981',
    '1981-9',
    '/',
    '../..',
    '/..',
    '2005/2004',
    '1981/1982/1983',
    '[1981',
    '[1981}',
    '[]',
    '[1981,]',
    '[..]',
    '[1987..1986]',
    '[1981..1982..1983]',
    '[1981...1982]',
    '[1981/1982]',
    '1981 ',
    ' 1981',
    '1981\n',
    '١٩٨١',
    '1981年',
    '9999-24',
    '-1981',
    'Y12000',
    '1981-01-01T00:00:00Z',
    'null',
  ])('refuses %j', (text) => {
    expect(parseEdtf(text)).toBeNull();
    expect(() => edtfBounds(text)).toThrow(RangeError);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), almostEdtf),
        (text) => void parseEdtf(text),
      ),
      { numRuns: 2000 },
    );
  });

  it('does not hang on a long text', () => {
    const begun = performance.now();
    for (const text of [
      '['.repeat(50_000),
      `[${'1981,'.repeat(10_000)}`,
      '1'.repeat(100_000),
      '~'.repeat(100_000),
      `${'../'.repeat(30_000)}`,
    ])
      parseEdtf(text);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('keeps everything that was said: the parts can be written back', () => {
    fc.assert(
      fc.property(dayArbitrary(), fc.constantFrom('', '?', '~', '%'), (text, mark) => {
        const read = parseEdtf(text + mark);
        if (read?.type !== 'date' || read.part.type !== 'day')
          throw new Error('a day was read as something else');
        const { year, month, day } = read.part;
        const pad = (value: number, width: number) => String(value).padStart(width, '0');
        expect(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}${read.part.qualifier ?? ''}`).toBe(
          text + mark,
        );
      }),
    );
  });

  it('knows the length of every month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = new Date(Date.UTC(2000, 0, 1));
        last.setUTCFullYear(year, month, 0);
        expect(daysInMonth(year, month)).toBe(last.getUTCDate());
      }),
    );
  });
});
