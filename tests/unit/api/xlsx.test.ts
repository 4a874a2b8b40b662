import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Column } from '@/lib/server/api/formats/table';
import { xlsx } from '@/lib/server/api/formats/xlsx';

type Row = { name: string; count: number | null; open: boolean };
const columns: Column<Row>[] = [
  { name: 'name', value: ({ name }) => name },
  { name: 'count', value: ({ count }) => count },
  { name: 'open', value: ({ open }) => open },
];

async function bytesOf(rows: Row[]): Promise<Uint8Array> {
  const source = async function* () {
    yield* rows;
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of xlsx('Partnerships', columns, source())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('a workbook', () => {
  it('is a zip of one sheet with its head and its rows, text as text', async () => {
    const rows = [
      { name: '=HYPERLINK("http://example.org")', count: 6, open: true },
      { name: '首尔 & <서울>', count: null, open: false },
    ];
    const bytes = await bytesOf(rows);
    expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK');
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Partnerships']);
    expect(sheets[0]?.rows).toEqual([
      ['name', 'count', 'open'],
      ['=HYPERLINK("http://example.org")', 6, true],
      ['首尔 & <서울>', null, false],
    ]);
  });

  it('is the same bytes for the same rows, as its strong tag says', async () => {
    const rows = [{ name: 'Albi', count: 1, open: true }];
    expect(await bytesOf(rows)).toEqual(await bytesOf(rows));
  });

  it('is made while the rows come', async () => {
    let made = 0;
    const rows = async function* () {
      for (; made < 50_000; made++) yield { name: `row ${made} ${Math.sin(made)}`, count: made, open: true };
    };
    const first = await xlsx('Partnerships', columns, rows()).next();
    expect(first.done).toBe(false);
    expect(made).toBeLessThan(50_000);
  });
});
