import { authoritiesNamed } from '@/lib/authority/authority-names.repository';
import { authorityRecord } from '@/lib/authority/authority-record.repository';
import { database } from '@/lib/db';
import { eventRecord, eventsOfCountries } from '@/lib/event/event-record.repository';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { historyOfTie } from '@/lib/history/history.repository';
import { publishedNotes } from '@/lib/judge/note.repository';
import { networkRecord } from '@/lib/network/network-record.repository';
import { allTies } from '@/lib/partnership/partnership-list.service';
import {
  authoritiesOf,
  citedAuthorities,
  firstLevelOf,
} from '@/lib/partnership/partnership-record.presenter';
import { neighboursOf, partnershipRecord, whoElse } from '@/lib/partnership/partnership-record.repository';
import { otherProjects, projectRecord } from '@/lib/project/project-record.repository';
import {
  findTerritory,
  formerAuthoritiesOf,
  projectsOfTies,
  publishedFigures,
} from '@/lib/territory/territory.repository';
import { timelineEvents } from '@/lib/timeline/timeline.repository';

/** What each page of a record or territory is made of, by its address without a language, as text that can be compared. */
export async function shownPages(): Promise<Map<string, string>> {
  const db = database();
  const slug = { select: { slug: true } } as const;
  const [ties, authorities, projects, events, networks, territories] = await Promise.all([
    db.partnership.findMany(slug),
    db.localAuthority.findMany(slug),
    db.project.findMany(slug),
    db.event.findMany(slug),
    db.network.findMany(slug),
    db.territory.findMany({ where: { authorities: { some: {} } }, select: { lineage: true } }),
  ]);
  const codes = [...new Set(territories.flatMap(({ lineage }) => lineage))];
  const pages: [address: string, read: () => Promise<unknown>][] = [
    ...ties.map(({ slug }) => [`partnerships/${slug}`, () => tie(slug)] as const),
    ...authorities.map(({ slug }) => [`authorities/${slug}`, () => authority(slug)] as const),
    ...projects.map(({ slug }) => [`projects/${slug}`, () => project(slug)] as const),
    ...events.map(({ slug }) => [`events/${slug}`, () => event(slug)] as const),
    ...networks.map(({ slug }) => [`networks/${slug}`, () => network(slug)] as const),
    ...codes.map(
      (code) =>
        [code.includes('-') ? `regions/${code}` : `countries/${code}`, () => territory(code)] as const,
    ),
    ...['FR-CN', 'FR-KR'].map((code) => [`pairs/${code}`, () => pair(code)] as const),
  ].map(([address, read]) => [address, read]);
  const shown = await Promise.all(
    pages.map(async ([address, read]) => [address, JSON.stringify(await read(), big)] as const),
  );
  return new Map(shown);
}

const big = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

async function tie(slug: string) {
  const row = await partnershipRecord(slug);
  if (!row) return null;
  const others = await Promise.all([
    neighboursOf({ id: row.id, authorities: authoritiesOf(row), regions: firstLevelOf(row) }),
    whoElse([...new Set(row.parties.map(({ authority }) => authority.country))]),
    authoritiesNamed(citedAuthorities(row)),
    historyOfTie(row.id, 20),
    database().objection.findMany({
      where: { partnershipId: row.id, state: 'OPEN' },
      orderBy: { id: 'asc' },
    }),
  ]);
  return [row, others];
}

const authority = async (slug: string) => [
  await authorityRecord(slug),
  await publishedNotes({ authority: { slug } }),
];
const network = async (slug: string) => [
  await networkRecord(slug),
  await publishedNotes({ network: { slug } }),
];

async function project(slug: string) {
  const row = await projectRecord(slug);
  return (
    row && [row, await otherProjects(row.partnership.id, slug), await publishedNotes({ project: { slug } })]
  );
}

async function event(slug: string) {
  const row = await eventRecord(slug);
  return row && [row, await eventsOfCountries(row.countries)];
}

async function territory(code: string) {
  const filter = code.includes('-')
    ? { ...emptyFilter, region: [code] }
    : { ...emptyFilter, country: [code] };
  const rows = await allTies(filter);
  return [
    await findTerritory(code),
    rows,
    await projectsOfTies(rows.map(({ id }) => id)),
    await formerAuthoritiesOf(code),
  ];
}

async function pair(code: string) {
  const rows = await allTies({ ...emptyFilter, pair: [code] });
  const ids = new Set(rows.map(({ id }) => id));
  const events = (await timelineEvents()).filter(
    ({ countries, partnerships }) =>
      code.split('-').every((country) => countries.includes(country)) ||
      partnerships.some((each) => ids.has(each.partnershipId)),
  );
  return [rows, await projectsOfTies(rows.map(({ id }) => id)), await publishedFigures(code), events];
}
