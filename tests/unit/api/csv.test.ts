import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '@/lib/server/api/formats/csv';
import type { Column } from '@/lib/server/api/formats/table';

type Row = [string | null, number | null, boolean];
const columns: Column<Row>[] = [
  { name: 'words', value: ([words]) => words },
  { name: 'number', value: ([, number]) => number },
  { name: 'truth', value: ([, , truth]) => truth },
];

async function written(rows: Row[]): Promise<string> {
  const source = async function* () {
    yield* rows;
  };
  let text = '';
  for await (const chunk of csv(columns, source())) text += chunk;
  return text;
}

describe('a CSV file', () => {
  it('begins with the mark of UTF-8, names its columns, ends its lines as RFC 4180 says', async () => {
    expect(
      await written([
        ['Gyeongju, "경주시"\nCorée', -1.5, true],
        [null, null, false],
      ]),
    ).toBe('\uFEFFwords,number,truth\r\n"Gyeongju, ""경주시""\nCorée",-1.5,true\r\n,,false\r\n');
  });

  it('has its head alone where nothing is found', async () => {
    expect(await written([])).toBe('\uFEFFwords,number,truth\r\n');
  });

  it.each(['=1+1', '+33', '-2+3', '@SUM(A1)', '\tx', '\rx', '＝1'])(
    'makes %j harmless for spreadsheets',
    async (words) => {
      const [, row] = parse(await written([[words, -1, true]]), {
        bom: true,
        relax_column_count: true,
      }) as string[][];
      expect(row?.[0]).toBe(`'${words}`);
      expect(row?.[1]).toBe('-1');
    },
  );

  it('reads back as it was, whatever stands in its cells, however many lines', async () => {
    const row = fc.tuple(fc.option(fc.string({ unit: 'grapheme' })), fc.option(fc.integer()), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 250 }), async (rows) => {
        const read = parse(await written(rows), {
          bom: true,
          from_line: 1,
          record_delimiter: '\r\n',
        }) as string[][];
        const harmless = (words: string) => (/^[=+\-@\t\r＝＋－＠]/.test(words) ? `'${words}` : words);
        const expected = rows.map(([words, number, truth]) => [
          harmless(words ?? ''),
          String(number ?? ''),
          String(truth),
        ]);
        expect(read.slice(1)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
