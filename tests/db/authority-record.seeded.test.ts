import { describe, expect, it } from 'vitest';
import { presentAuthority } from '@/lib/authority/authority-record.presenter';
import { authorityRecord } from '@/lib/authority/authority-record.repository';
import { database } from '@/lib/db';
import { presentEvent } from '@/lib/event/event-record.presenter';
import { eventRecord, eventsOfCountries } from '@/lib/event/event-record.repository';
import { locales } from '@/lib/i18n/locales';
import { presentNetwork } from '@/lib/network/network-record.presenter';
import { networkRecord } from '@/lib/network/network-record.repository';
import { presentProject } from '@/lib/project/project-record.presenter';
import { otherProjects, projectRecord } from '@/lib/project/project-record.repository';
import { readerFor } from '@/tests/factories/reader';
import { countQueries } from '@/tests/support/count-queries';

/** Every record of the seed is read; a busy machine takes its time, in milliseconds. */
const SLOW = 120_000;

const slugsOf = async (rows: Promise<{ slug: string }[]>) => (await rows).map(({ slug }) => slug);
const found = <T>(row: T | null): T => {
  if (row === null) throw new Error('not found');
  return row;
};

describe('the record of an authority', () => {
  it('can be shown in every language, for every authority of the seed', { timeout: SLOW }, async () => {
    const readers = await Promise.all(locales.map((locale) => readerFor(locale, 'authority')));
    for (const slug of await slugsOf(database().localAuthority.findMany({ select: { slug: true } }))) {
      const row = found(await authorityRecord(slug));
      for (const reader of readers) expect(presentAuthority(reader, row).name.text, slug).not.toBe('');
    }
  });

  it('asks no more questions for an authority with many ties', async () => {
    const few = await countQueries(() => authorityRecord('albi'));
    const many = await countQueries(() => authorityRecord('paris'));
    expect(many - few).toBeLessThanOrEqual(3);
  });

  it('tells the succession from both sides', async () => {
    const reader = await readerFor('fr', 'authority');
    const grandEst = presentAuthority(reader, found(await authorityRecord('grand-est')));
    expect(grandEst.inherited.flatMap(({ ties }) => ties.map(({ slug }) => slug)).sort()).toEqual([
      'alsace-gyeongsangbuk-do',
      'alsace-jiangsu',
    ]);
    const alsace = presentAuthority(reader, found(await authorityRecord('alsace')));
    expect(alsace.successors.map(({ other }) => other.slug)).toEqual(['grand-est']);
  });

  it('keeps what the source said of Furong Cave', async () => {
    const cave = presentAuthority(
      await readerFor('fr', 'authority'),
      found(await authorityRecord('furong-cave')),
    );
    expect(cave.divergences).toMatchObject([{ stated: 'Wulon, Hunan', corrected: true, remark: null }]);
    expect(cave.disagreements).toHaveLength(1);
  });
});

describe('the records of projects, events and networks', () => {
  it('can be shown in every language, for every one of the seed', { timeout: SLOW }, async () => {
    for (const locale of locales) {
      const [project, event, network] = await Promise.all([
        readerFor(locale, 'project'),
        readerFor(locale, 'event'),
        readerFor(locale, 'network'),
      ]);
      for (const slug of await slugsOf(database().project.findMany({ select: { slug: true } }))) {
        const row = found(await projectRecord(slug));
        const others = await otherProjects(row.partnership.id, slug);
        expect(presentProject(project, row, others).title.lang, slug).toBeNull();
      }
      for (const slug of await slugsOf(database().event.findMany({ select: { slug: true } }))) {
        const row = found(await eventRecord(slug));
        expect(presentEvent(event, row, await eventsOfCountries(row.countries)).title.lang, slug).toBeNull();
      }
      for (const slug of await slugsOf(database().network.findMany({ select: { slug: true } })))
        expect(presentNetwork(network, found(await networkRecord(slug))).name.lang, slug).toBeNull();
    }
  });
});
