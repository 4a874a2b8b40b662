import { describe, expect, it } from 'vitest';
import { followUpFields, followUpSentences } from '@/lib/doubt/follow-up.presenter';
import { readerFor } from '@/tests/factories/reader';

const { t } = await readerFor('en', 'doubt');
const reader = { locale: 'en' as const, t };
const known = {
  ownerId: 'a',
  owner: { name: 'Camille Martin' },
  step: 'ASK_POST' as const,
  word: 'Written to.',
  dueOn: new Date('2027-01-15'),
  closedAt: null,
};

describe('a follow-up in words', () => {
  it('says who has it', () => {
    expect(followUpSentences(reader, null, 'a')).toEqual(['Nobody looks into this doubt yet.']);
    expect(followUpSentences(reader, known, 'a')).toEqual(['You look into this doubt.']);
    expect(followUpSentences(reader, known, 'b')).toEqual(['Followed by Camille Martin.']);
    // The account was erased; the follow-up stays.
    expect(followUpSentences(reader, { ...known, ownerId: null, owner: null }, 'b')).toHaveLength(1);
  });

  it('says when it was closed, by the day in Paris', () => {
    const closedAt = new Date('2026-11-22T23:30:00Z');
    expect(followUpSentences(reader, { ...known, closedAt }, 'a')[1]).toContain('23 November 2026');
  });
});

describe('the questions of a follow-up', () => {
  it('hold what is known, and change nothing of who has it unless asked', () => {
    const values = Object.fromEntries(followUpFields(t, known, 'b').map(({ name, value }) => [name, value]));
    expect(values).toEqual({
      owner: 'unchanged',
      step: 'ASK_POST',
      word: 'Written to.',
      dueOn: '2027-01-15',
    });
    const [owner] = followUpFields(t, known, 'a');
    expect(owner).toMatchObject({ value: 'mine', options: [{ value: 'mine' }, { value: 'nobody' }] });
    const fresh = Object.fromEntries(followUpFields(t, null, 'b').map(({ name, value }) => [name, value]));
    expect(fresh).toEqual({ owner: 'mine', step: 'ASK_AUTHORITY', word: '', dueOn: '' });
  });
});
