import { describe, expect, it, vi } from 'vitest';

vi.mock('next-intl/server', async () => (await import('@/tests/support/page-words')).pageWords);

import { readXlsx } from 'hucre/xlsx';
import { erasePerson } from '@/lib/auth/erasure.repository';
import { findEverythingAbout } from '@/lib/auth/export.repository';
import { database } from '@/lib/db';
import { act } from '@/lib/record/act';
import { publishReport, removeReport, saveReport } from '@/lib/report/report.mutations';
import { figureDocument } from '@/lib/report/report.service';
import { reportFile } from '@/lib/report/report-file.service';
import { publishedDocument, reportFor } from '@/lib/report/report-reading.service';
import { statisticsEndpoint } from '@/lib/server/api/endpoints/statistics.endpoint';
import { evaluator } from '@/tests/factories/judge-samples';
import { administrator } from '@/tests/factories/people';
import { sharedReport } from '@/tests/factories/report-samples';
import { asker, testRuntime } from '@/tests/support/api';

const now = new Date('2026-11-21T11:00:00Z');
const blocks = [
  { id: 'text', type: 'TEXT', title: 'Introduction', text: 'Une phrase.\n\nUne autre.' },
  { id: 'ties', type: 'LIST', title: '', query: 'region=FR-OCC&pair=FR-CN&status=DORMANT' },
  { id: 'gone', type: 'EXHIBIT', title: 'Partie', kind: 'cross-table', query: 'theme=NO_SUCH_THEME' },
  { id: 'meth', type: 'METHODS', title: '' },
];
const fields = (over: object = {}) => ({
  ...{ reportId: null, version: 0, title: 'Occitanie', locale: 'fr', visibility: 'EVALUATORS', blocks },
  ...over,
});

async function made(owner: Awaited<ReturnType<typeof evaluator>>, over: object = {}) {
  const outcome = await act(saveReport, owner, fields(over));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

describe('a report', () => {
  it('is written by several, one after the other; whoever comes second is told and loses nothing', async () => {
    const [owner, other] = [await evaluator(), await evaluator()];
    const { reportId, version, slug } = await made(owner);
    const second = await act(saveReport, other, fields({ reportId, version, title: 'Autre' }));
    expect(second).toMatchObject({ ok: true, value: { version: 2 } });
    const late = await act(saveReport, owner, fields({ reportId, version, title: 'Le mien' }));
    expect(late).toMatchObject({
      problem: { kind: 'conflict', conflicts: [{ field: 'version', theirs: 2 }] },
    });
    expect(await reportFor(owner, slug)).toMatchObject({ title: 'Autre', version: 2 });
  });

  it('that is private is there for nobody else', async () => {
    const [owner, other, admin] = [await evaluator(), await evaluator(), await administrator()];
    const { reportId, slug } = await made(owner, { visibility: 'PRIVATE' });
    for (const stranger of [other, admin]) {
      expect(await reportFor(stranger, slug)).toBeNull();
      for (const outcome of [
        await act(saveReport, stranger, fields({ reportId, version: 1 })),
        await act(publishReport, stranger, { reportId, version: 1 }),
        await act(removeReport, stranger, { reportId }),
      ])
        expect(outcome).toMatchObject({ problem: { kind: 'not-found' } });
    }
  });

  it('is handed in by its owner alone, as it stood, at an address that stays', async () => {
    const [owner, other] = [await evaluator(), await evaluator()];
    const { reportId, slug } = await made(owner);
    expect(await publishedDocument(slug, null)).toBeNull();
    expect(await act(publishReport, other, { reportId, version: 1 })).toMatchObject({
      problem: { code: 'not-yours' },
    });
    expect(await act(publishReport, owner, { reportId, version: 7 })).toMatchObject({
      problem: { code: 'written-since' },
    });
    expect((await act(publishReport, owner, { reportId, version: 1 }, { now })).ok).toBe(true);
    expect(
      (await act(saveReport, owner, fields({ reportId, version: 1, title: 'Deux', blocks: [] }))).ok,
    ).toBe(true);
    expect(await act(publishReport, owner, { reportId, version: 2 })).toMatchObject({
      problem: { code: 'no-blocks' },
    });
    const found = await publishedDocument(slug, '1');
    expect(found?.document).toMatchObject({ title: 'Occitanie', address: `/fr/reports/${slug}?edition=1` });
    const [text, ties, gone, methods] = found?.document.parts ?? [];
    expect(text).toMatchObject({ paragraphs: ['Une phrase.', 'Une autre.'] });
    expect(ties).toMatchObject({
      type: 'FIGURE',
      basis: { filters: expect.arrayContaining([expect.any(String)]) },
    });
    expect(gone).toMatchObject({ type: 'MISSING', problems: [expect.stringContaining('NO_SUCH_THEME')] });
    expect(methods).toMatchObject({
      type: 'METHODS',
      parts: [expect.objectContaining({ notes: expect.any(Array) })],
    });
    expect(await publishedDocument(slug, '2')).toBeNull();
    expect(await publishedDocument(slug, '1e1')).toBeNull();
    expect(await act(removeReport, owner, { reportId })).toMatchObject({ problem: { code: 'published' } });
    expect((await act(removeReport, await administrator(), { reportId })).ok).toBe(true);
    expect(await publishedDocument(slug, '1')).toBeNull();
  });

  it('stays without the name of whoever has their account erased; a private one goes', async () => {
    const owner = await evaluator();
    const shared = await sharedReport(owner.userId);
    const { reportId } = await made(owner, { visibility: 'PRIVATE' });
    expect((await findEverythingAbout(owner.userId)).reports).toHaveLength(2);
    await erasePerson(owner.userId, now);
    expect(await database().report.findUnique({ where: { id: reportId } })).toBeNull();
    expect(await database().report.findUnique({ where: { id: shared } })).toMatchObject({ ownerId: null });
  });
});

describe('the figures of files', () => {
  const ask = asker(statisticsEndpoint, testRuntime());
  type Statistics = { data: { status: string; pair: string; count: number }[]; meta: { total: number } };

  it.each(['pair=FR-CN', 'pair=FR-KR', 'region=FR-OCC', 'undated=true'])(
    'equal those of the API under %s',
    async (filter) => {
      const statistics: Statistics = await (await ask(`/statistics?by=status,pair&${filter}`)).json();
      const query = new URLSearchParams(`${filter}&rows=status&columns=pair&measure=ties`);
      const document = await figureDocument('en', 'cross-table', query, now);
      const [part] = document.parts;
      if (part?.type !== 'FIGURE') throw new Error(JSON.stringify(part));
      const book = await readXlsx((await reportFile(document, 'xlsx')).bytes as Uint8Array);
      const [head = [], ...rows] = book.sheets[1]?.rows ?? [];
      const keys = part.table.columns.map(({ key }) => key);
      const names = part.table.rows.map(({ key }) => key);
      for (const { status, pair, count } of statistics.data)
        expect(rows[names.indexOf(status)]?.[keys.indexOf(pair)], `${status} ${pair}`).toBe(count);
      expect(rows[names.indexOf('total')]?.[keys.indexOf('total')]).toBe(statistics.meta.total);
      expect(head.slice(0, keys.length)).toEqual(part.table.columns.map(({ label }) => label));
    },
  );

  it('answer who of the dormant ties of Occitanie with China says so', async () => {
    const query = new URLSearchParams('region=FR-OCC&pair=FR-CN&status=DORMANT');
    const statistics: Statistics = await (await ask(`/statistics?by=status&${query}`)).json();
    const document = await figureDocument('fr', 'ties', query, now);
    const [part] = document.parts;
    if (part?.type !== 'FIGURE') throw new Error(JSON.stringify(part));
    expect(part.table.rows).toHaveLength(statistics.meta.total);
    const pdf = (await reportFile(document, 'pdf')).bytes as Uint8Array;
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(Buffer.from(pdf).includes('pdfuaid')).toBe(true);
  });

  it('are not made of a query that is not understood', async () => {
    const document = await figureDocument('en', 'ties', new URLSearchParams('region=FR-NOPE'), now);
    expect(document.parts).toMatchObject([
      { type: 'MISSING', problems: [expect.stringContaining('FR-NOPE')] },
    ]);
  });
});
