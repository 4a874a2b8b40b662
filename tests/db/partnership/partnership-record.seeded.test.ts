import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { locales } from '@/lib/i18n/locales';
import { citedAuthorities, firstLevelOf, presentTie } from '@/lib/partnership/partnership-record.presenter';
import { neighboursOf, partnershipRecord, whoElse } from '@/lib/partnership/partnership-record.repository';
import { readerFor } from '@/tests/factories/reader';
import { countQueries } from '@/tests/support/count-queries';

const today = '2026-11-21';
/** Every record of the seed is read; a busy machine takes its time, in milliseconds. */
const SLOW = 120_000;
const alone = { neighbours: { sameAuthority: [], sameRegions: [] }, whoElse: { posts: [], bodies: [] } };

async function read(slug: string) {
  const row = await partnershipRecord(slug);
  if (!row) throw new Error(`no tie ${slug}`);
  const authorities = row.parties.map(({ authority }) => authority);
  const [neighbours, others] = await Promise.all([
    neighboursOf({
      id: row.id,
      authorities: authorities.map((each) => each.slug),
      regions: firstLevelOf(row),
    }),
    whoElse(authorities.map(({ country }) => country)),
  ]);
  return { row, neighbours, whoElse: others };
}

describe('the neighbours of a tie', () => {
  it('are the first signed of those between its two regions, and none of its own authorities', async () => {
    const all = await database().partnership.findMany({
      select: {
        id: true,
        slug: true,
        state: { select: { firstSignedOn: true } },
        parties: {
          select: { authority: { select: { slug: true, territory: { select: { lineage: true } } } } },
        },
      },
    });
    const slugsOf = (tie: (typeof all)[number]) => tie.parties.map(({ authority }) => authority.slug);
    const day = (tie: (typeof all)[number]) =>
      tie.state?.firstSignedOn?.getTime() ?? Number.POSITIVE_INFINITY;
    let some = 0;
    for (const tie of all) {
      const regions = tie.parties.flatMap(({ authority }) => authority.territory.lineage[1] ?? []);
      const authorities = slugsOf(tie);
      const expected = all
        .filter((other) => slugsOf(other).every((slug) => !authorities.includes(slug)))
        .filter((other) =>
          regions.every((code) =>
            other.parties.some(({ authority }) => authority.territory.lineage.includes(code)),
          ),
        )
        .sort((one, two) => (day(one) === day(two) ? one.id - two.id : day(one) - day(two)))
        .slice(0, 6)
        .map(({ slug }) => slug);
      const { sameRegions } = await neighboursOf({ id: tie.id, authorities, regions });
      const found = new Set(regions).size < 2 ? [] : expected;
      expect([tie.slug, sameRegions.map(({ slug }) => slug)]).toEqual([tie.slug, found]);
      some += found.length;
    }
    expect(some).toBeGreaterThan(10);
  });
});

describe('the record of a tie', () => {
  it('can be shown in every language, for every tie of the seed', { timeout: SLOW }, async () => {
    const slugs = await database().partnership.findMany({ select: { slug: true } });
    const readers = await Promise.all(locales.map((locale) => readerFor(locale, 'tie')));
    for (const { slug } of slugs) {
      const row = await partnershipRecord(slug);
      if (!row) throw new Error(`no tie ${slug}`);
      for (const reader of readers) {
        const tie = presentTie(reader, { row, ...alone }, today);
        expect(tie.parties.length, slug).toBeGreaterThanOrEqual(2);
        expect(tie.description, `${slug} ${reader.locale}`).toMatchObject({ lang: null });
        expect(tie.sources.length, slug).toBeGreaterThan(0);
        expect(tie.status.current.length > 0, slug).toBe(tie.status.status !== 'NOT_REPORTED');
      }
    }
  });

  it('asks as many questions for a tie with five projects as for one with none', async () => {
    const few = await countQueries(() => partnershipRecord('albi-lijiang'));
    const many = await countQueries(() => partnershipRecord('issy-guro'));
    expect(many - few).toBeLessThanOrEqual(2);
    expect(many).toBeLessThan(70);
  });

  it('finds the ties of the same authorities and of the same two regions, never itself', async () => {
    const { neighbours } = await read('saint-mande-seoul');
    const same = neighbours.sameAuthority.map(({ slug }) => slug);
    expect(same).toContain('saint-mande-yanggu');
    expect(same).toContain('paris-seoul');
    const near = neighbours.sameRegions.map(({ slug }) => slug);
    expect(near).toContain('issy-guro');
    expect([...same, ...near]).not.toContain('saint-mande-seoul');
  });

  it('names the post that covers the partner and the bodies of its country', async () => {
    const reader = await readerFor('en', 'tie');
    const chengdu = presentTie(reader, await read('montpellier-chengdu'), today).whoElse;
    expect(chengdu.posts.map(({ office }) => office.text)).toEqual([
      'Consulate General of France in Chengdu',
    ]);
    expect(chengdu.bodies.map(({ slug }) => slug)).toContain('cpaffc');
    const korea = presentTie(reader, await read('versailles-gyeongju'), today).whoElse;
    expect(korea.posts.map(({ office }) => office.text)).toEqual([
      'Embassy of France in South Korea (Seoul)',
    ]);
    expect(korea.bodies.map(({ slug }) => slug)).toContain('garok');
  });

  it('shows what the facts say of the ties that people will look at first', async () => {
    const reader = await readerFor('en', 'tie');
    const show = async (slug: string) => presentTie(reader, await read(slug), today);
    expect((await show('versailles-gyeongju')).designationsDiffer).toBe(true);
    const alsace = await show('alsace-gyeongsangbuk-do');
    expect(alsace.parties[0]?.holders.map(({ authority }) => authority.slug)).toEqual(['grand-est']);
    const toulouse = await show('toulouse-chongqing');
    expect(toulouse.status.others).toHaveLength(1);
    expect((await show('sanary-hongcheon')).agreements[0]?.signed).toBe('1986-1987');
    expect((await show('causses-cevennes-libo')).stage).toBe('in discussion');
    expect((await show('montpellier-chengdu')).signal.what?.text).toContain('FISE');
  });

  it('names the authorities that citations put in place of a party', async () => {
    expect(citedAuthorities((await read('saint-mande-seoul')).row)).toEqual(['yanggu']);
  });
});
