import { describe, expect, it } from 'vitest';
import { divergencesOf, originalLanguages, provenanceOf } from '@/lib/source/source.presenter';
import { readerFor } from '@/tests/factories/reader';
import { citationRow, sourceRow } from '@/tests/factories/record-rows';

const reader = () => readerFor('fr', 'tie');

describe('what stands behind a fact', () => {
  it('names a source once, with what it says otherwise', async () => {
    const items = provenanceOf(await reader(), [
      citationRow(),
      citationRow({ field: 'instrument', statedValue: 'TWINNING', agrees: false }),
    ]);
    expect(items.map(({ label, said }) => [label, said])).toEqual([['KEY, 2025', 'jumelage']]);
  });

  it('takes the citations of the fields asked for and those of the whole record', async () => {
    const stage = citationRow({
      source: sourceRow({ slug: 'press', label: { fr: 'Presse régionale, 2024' } }),
      field: 'stage',
      statedValue: 'SIGNED',
      agrees: false,
    });
    const party = citationRow({
      source: sourceRow({ slug: 'lists', label: { fr: 'Listes' } }),
      field: 'party',
    });
    const items = provenanceOf(await reader(), [stage, party, citationRow()], ['stage']);
    expect(items.map(({ label, said }) => [label, said])).toEqual([
      ['KEY, 2025', null],
      ['Presse régionale, 2024', 'signée'],
    ]);
  });

  it('puts dates, codes and slugs into the reader’s words', async () => {
    const names = new Map([['yanggu', 'Yanggu']]);
    const stated = divergencesOf({ ...(await reader()), names }, [
      citationRow({ field: 'signed', statedValue: '[1986..1987]', agrees: false }),
      citationRow({ field: 'party', statedValue: 'yanggu', agrees: false }),
      citationRow({ field: 'nameEn', statedValue: 'Lijian', agrees: false }),
    ]);
    expect(stated.map((each) => each.stated)).toEqual(['1986-1987', 'Yanggu', 'Lijian']);
  });

  it('tells the languages of a source only to those who read another', () => {
    expect(originalLanguages('fr', ['en'])).toBe('anglais');
    expect(originalLanguages('ko', ['fr', 'en'])).toContain('프랑스어');
    expect(originalLanguages('en', ['fr', 'en'])).toBeNull();
    expect(originalLanguages('en', [])).toBeNull();
  });
});
