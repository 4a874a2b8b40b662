import { beforeAll, describe, expect, it } from 'vitest';
import { parseFilter } from '@/lib/filter/filter.schema';
import { listTies } from '@/lib/partnership/partnership-list.service';
import { communeCards } from '@/lib/search/commune.service';
import { type SearchWords, search } from '@/lib/search/search.service';
import { readerFor } from '../../factories/reader';
import { countQueries } from '../../support/count-queries';

let reader: SearchWords;
beforeAll(async () => {
  reader = await readerFor('fr', 'list');
});

const found = async (words: string) => {
  const { near, authorities, sections, ties } = await search(reader, words);
  return {
    near,
    first: authorities[0]?.name.text ?? null,
    sections: sections.map(({ section, hits }) => `${section}: ${hits[0]?.name.text}`),
    ties: ties.total,
  };
};

describe('search', () => {
  it.each(['Séoul', 'seoul', 'SEOUL', '서울', '首尔', 'shouer', 'shou er', '서울특별시'])(
    'finds Seoul by %s',
    async (words) => {
      expect(await found(words)).toMatchObject({ near: false, first: 'Séoul' });
    },
  );

  it.each(['l’Herault', "l'Herault", 'herault', 'HÉRAULT'])('finds Hérault by %s', async (words) => {
    const { near, first, sections } = await found(words);
    expect({ near, first }).toEqual({ near: false, first: 'Département de l’Hérault' });
    expect(sections).toContain('territory: Hérault');
  });

  it('finds Hongcheon by an older romanisation', async () => {
    expect((await found('Hongch’on')).first).toBe('Hongcheon');
    expect((await found("Hongch'on")).ties).toBe(1);
  });

  it('finds projects, events, networks and themes by words of any language', async () => {
    expect((await found('masques')).sections.join()).toContain('project: 40');
    expect((await found('forum')).sections.join()).toContain('event: ');
    expect((await found('liaoning')).sections.join()).toContain('network: ');
    expect((await found('heritage')).sections.join()).toContain('theme: ');
  });

  it('says of a wrong spelling that it is one', async () => {
    expect(await found('grenobel')).toMatchObject({ near: true, first: 'Grenoble-Alpes-Métropole' });
  });

  it.each([
    '%',
    '_',
    '%%%',
    "' OR 1=1 --",
    '<script>alert(1)</script>',
    'xyzzyqq',
    '\\',
    'リ',
    '😀',
    '\u202e',
  ])('finds nothing, and fails nothing, by %s', async (words) => {
    const { authorities, ties } = await search(reader, words);
    expect([authorities.length, ties.total]).toEqual([0, 0]);
  });

  it('counts the ties that its link opens', async () => {
    const { ties } = await search(reader, 'seoul');
    const query = new URLSearchParams(ties.href.split('?')[1]);
    expect((await listTies(parseFilter(query).filter)).total).toBe(ties.total);
  });

  it('asks the database no more for many results than for few', async () => {
    const few = await countQueries(() => search(reader, 'gumi'));
    expect(await countQueries(() => search(reader, 'france'))).toBeLessThanOrEqual(few);
  });
});

describe('my commune', () => {
  const cards = async (words: string) => {
    const { near, cards: all } = await communeCards(reader, words);
    return { near, cards: all.map(({ name, ties }) => [name.text, ties.length]) };
  };

  it('tells the ties of an authority', async () => {
    expect(await cards('albi')).toEqual({ near: false, cards: [['Albi', 1]] });
  });

  it('tells those of what it took over as well', async () => {
    expect(await cards('grand est')).toEqual({ near: false, cards: [['Région Grand Est', 2]] });
  });

  it('does not pass a near name for the one asked for', async () => {
    expect((await cards('Montpelier')).near).toBe(true);
    expect(await cards('Trifouillis')).toEqual({ near: true, cards: [] });
  });

  it('knows French authorities alone', async () => {
    expect((await cards('seoul')).cards).toEqual([]);
  });
});
