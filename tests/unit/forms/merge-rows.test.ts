import { describe, expect, it } from 'vitest';
import { projectSections } from '@/lib/forms/definitions/project.fields';
import { mergeForm, mergeRows } from '@/lib/forms/merge-rows';

const row = (id: number | null, name: string, kind = 'NGO') => ({ id, name, kind });

describe('a list that two people changed', () => {
  const base = [row(1, 'A'), row(2, 'B')];

  it('has what both added, and each one’s changes to other lines', () => {
    const theirs = [row(1, 'A2'), row(2, 'B'), row(3, 'C')];
    const mine = [row(1, 'A'), row(2, 'B2'), row(null, 'D')];
    expect(mergeRows(base, theirs, mine)).toEqual([row(1, 'A2'), row(2, 'B2'), row(null, 'D'), row(3, 'C')]);
  });

  it('joins changes to different parts of one line', () => {
    expect(mergeRows(base, [row(1, 'A', 'SCHOOL'), row(2, 'B')], [row(1, 'A2'), row(2, 'B')])).toEqual([
      row(1, 'A2', 'SCHOOL'),
      row(2, 'B'),
    ]);
  });

  it('is told as a conflict where both changed the same part, or one took away what the other changed', () => {
    expect(mergeRows(base, [row(1, 'A2'), row(2, 'B')], [row(1, 'A3'), row(2, 'B')])).toBeNull();
    expect(mergeRows(base, [row(1, 'A2'), row(2, 'B')], [row(2, 'B')])).toBeNull();
  });

  it('loses what one took away and the other left alone', () => {
    expect(mergeRows(base, base, [row(2, 'B')])).toEqual([row(2, 'B')]);
    expect(mergeRows(base, [row(2, 'B')], base)).toEqual([row(2, 'B')]);
  });

  it('keeps a line that others took away and this person changed', () => {
    expect(mergeRows(base, [row(2, 'B')], [row(1, 'A2'), row(2, 'B')])).toEqual([row(1, 'A2'), row(2, 'B')]);
  });

  it('is one of the fields of a form', () => {
    const merge = mergeForm(
      projectSections,
      { state: null, participants: base },
      { state: 'ONGOING', participants: [row(1, 'X'), row(2, 'B')] },
      { state: 'COMPLETED', participants: [row(1, 'Y'), row(2, 'B')] },
    );
    expect(merge.conflicts.map(({ field }) => field)).toEqual(['state', 'participants']);
  });
});
