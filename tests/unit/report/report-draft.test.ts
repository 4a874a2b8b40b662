import { describe, expect, it } from 'vitest';
import { blocksSchema } from '@/lib/report/report-block.schema';
import { differences, merged } from '@/lib/report/report-conflict.rules';
import {
  draftBlock,
  emptyBlock,
  keptBlock,
  pressed,
  type ReportDraft,
  readDraft,
} from '@/lib/report/report-draft';

const block = (id: string, title = '') => ({ ...emptyBlock(id, 'TEXT'), title });
const draft = (...blocks: ReturnType<typeof block>[]): ReportDraft => ({
  ...{ version: 3, title: 'Report', locale: 'fr', visibility: 'PRIVATE' },
  blocks,
});
const ids = (blocks: readonly { id: string }[]) => blocks.map(({ id }) => id).join('');
const fresh = { newId: 'new1', newKind: 'ties' };

describe('the form of a report', () => {
  it('is read back whole, block by block', () => {
    const form = new FormData();
    form.set('version', '3');
    form.set('title', 'Report');
    form.set('locale', 'fr');
    form.set('visibility', 'PRIVATE');
    const blocks = [
      block('aaaa', 'One'),
      { ...emptyBlock('bbbb', 'EXHIBIT'), kind: 'ties', query: 'region=FR-OCC' },
    ];
    blocks.forEach((each, place) => {
      for (const [name, value] of Object.entries(each)) form.set(`b.${place}.${name}`, value);
    });
    expect(readDraft(form)).toEqual(draft(...blocks));
  });

  it('takes no version that is none', () => {
    const form = new FormData();
    form.set('version', '-1e9');
    expect(readDraft(form)).toMatchObject({ version: 0, blocks: [] });
  });

  it.each([
    ['up.1', 'bac', 'b'],
    ['up.0', 'abc', 'a'],
    ['down.1', 'acb', 'b'],
    ['down.2', 'abc', 'c'],
    ['remove.2', 'ab', 'b'],
    ['save', 'abc', null],
    ['up.9', 'abc', null],
  ])('%s makes %s', (press, order, about) => {
    const after = pressed([block('a'), block('b'), block('c')], press, fresh);
    expect(ids(after.blocks)).toBe(order);
    expect(after.about).toBe(about);
  });

  it('adds a block of a kind at the end, and none of an unknown one', () => {
    expect(pressed([], 'add.EXHIBIT', fresh).blocks).toEqual([emptyBlock('new1', 'EXHIBIT', 'ties')]);
    expect(pressed([], 'add.SCRIPT', fresh).blocks).toEqual([]);
  });

  it('keeps of each block what its kind has, and gives it back', () => {
    const blocks = [
      { id: 'aaaa', type: 'TEXT', title: 'One', text: 'Words' },
      { id: 'bbbb', type: 'EXHIBIT', title: '', kind: 'ties', query: 'region=FR-OCC' },
      { id: 'cccc', type: 'LIST', title: '', query: '' },
      { id: 'dddd', type: 'METHODS', title: '' },
    ];
    expect(blocksSchema.parse(blocks).map(draftBlock).map(keptBlock)).toEqual(blocks);
  });

  it('holds at most forty blocks, each once', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => keptBlock(emptyBlock(`block${index}`, 'METHODS')));
    expect(blocksSchema.safeParse(many(40)).success).toBe(true);
    expect(blocksSchema.safeParse(many(41)).error?.issues[0]?.message).toBe('too-many-blocks');
    expect(blocksSchema.safeParse([...many(1), ...many(1)]).error?.issues[0]?.message).toBe('twice');
  });
});

describe('two who write at once', () => {
  const mine = draft(block('a', 'Mine'), block('b'), block('mine'));
  const theirs = { ...draft(block('a', 'Theirs'), block('b'), block('their')), title: 'Another' };

  it('are shown where they differ, and nowhere else', () => {
    expect(differences(mine, theirs).map(({ key }) => key)).toEqual(['title', 'a', 'mine', 'their']);
    expect(differences(mine, theirs).at(-1)).toMatchObject({ mine: null, theirs: '' });
    expect(differences(mine, mine)).toEqual([]);
  });

  it('lose nothing that was not chosen away', () => {
    expect(merged(mine, theirs, () => 'mine')).toEqual(mine);
    const all = merged(mine, theirs, () => 'theirs');
    expect([all.title, ids(all.blocks), all.blocks[0]?.title]).toEqual(['Another', 'abtheir', 'Theirs']);
    expect(ids(merged(mine, theirs, (key) => (key === 'their' ? 'theirs' : 'mine')).blocks)).toBe(
      'abminetheir',
    );
  });
});
