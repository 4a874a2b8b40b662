import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changedPages } from '@/lib/server/changed-pages';
import { shownPages } from '../../support/shown-pages';

/** A change of each kind of row that a public page shows, of rows that several pages share where there are such. */
const busyTie = '(SELECT partnership_id FROM project GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1)';
const busyAuthority =
  '(SELECT authority_id FROM partnership_party GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1)';
const label = `'{"fr":"Autre","en":"Other"}'::jsonb`;
const changes: [what: string, statement: string][] = [
  ['an agreement', `UPDATE agreement SET purpose = ${label} WHERE partnership_id = ${busyTie}`],
  ['an agreement that goes', `DELETE FROM agreement WHERE id = (SELECT max(id) FROM agreement)`],
  [
    'an observation',
    `INSERT INTO status_observation (partnership_id, status, as_of, as_of_earliest, as_of_latest, declarant) VALUES (${busyTie}, 'SUSPENDED', '2026-11-20', '2026-11-20', '2026-11-20', 'EVALUATOR')`,
  ],
  [
    'a confirmation',
    `INSERT INTO confirmation (partnership_id, party_id, kind, confirmed_on) SELECT partnership_id, id, (enum_range(NULL::confirmation_kind))[1], DATE '2026-11-20' FROM partnership_party ORDER BY id LIMIT 1`,
  ],
  ['the stage of a tie', `UPDATE partnership SET stage = 'ENDED' WHERE id = ${busyTie}`],
  [
    'the address of a tie',
    `UPDATE partnership SET slug = slug || '-renamed' WHERE id = (SELECT min(id) FROM partnership)`,
  ],
  [
    'a tie that begins',
    `WITH tie AS (INSERT INTO partnership (slug, stage) VALUES ('a-new-tie', 'SIGNED') RETURNING id) INSERT INTO partnership_party (partnership_id, authority_id, position) SELECT tie.id, a.id, a.n FROM tie, (SELECT id, row_number() OVER (ORDER BY country DESC) AS n FROM (SELECT DISTINCT ON (country) id, country FROM local_authority WHERE country IN ('FR', 'KR') ORDER BY country, id) x) a`,
  ],
  [
    'a party',
    `UPDATE partnership_party SET designation_instrument = 'CHARTER' WHERE id = (SELECT min(id) FROM partnership_party WHERE authority_id = ${busyAuthority})`,
  ],
  [
    'a theme of a tie',
    `INSERT INTO partnership_theme (partnership_id, theme_id) SELECT ${busyTie}, id FROM theme ORDER BY id DESC LIMIT 1 ON CONFLICT DO NOTHING`,
  ],
  [
    'a link between ties',
    `DELETE FROM partnership_link WHERE from_id = (SELECT min(from_id) FROM partnership_link)`,
  ],
  [
    'the name of an authority',
    `UPDATE local_authority SET name_fr = 'Autre nom' WHERE id = ${busyAuthority}`,
  ],
  [
    'the name of an authority that has a predecessor',
    `UPDATE local_authority SET name_fr = 'Nouveau nom' WHERE id = (SELECT min(successor_id) FROM succession)`,
  ],
  [
    'the name of a former authority',
    `UPDATE local_authority SET name_fr = 'Ancien nom' WHERE id = (SELECT min(predecessor_id) FROM succession)`,
  ],
  [
    'a succession',
    `UPDATE succession SET "on" = DATE '2015-02-03' WHERE id = (SELECT max(id) FROM succession)`,
  ],
  ['a project', `UPDATE project SET title = ${label} WHERE partnership_id = ${busyTie}`],
  [
    'a project that goes to another tie',
    `UPDATE project SET partnership_id = (SELECT max(id) FROM partnership WHERE slug <> 'a-new-tie') WHERE id = (SELECT min(id) FROM project)`,
  ],
  [
    'a funding',
    `INSERT INTO funding (project_id, funder, scheme) SELECT min(id), ${label}, (enum_range(NULL::funding_scheme))[1] FROM project`,
  ],
  [
    'a participant',
    `INSERT INTO participant (project_id, name, kind) SELECT max(id), 'Lycée', (enum_range(NULL::participant_kind))[1] FROM project`,
  ],
  ['an event', `UPDATE event SET title = ${label} WHERE id = (SELECT min(event_id) FROM event_partnership)`],
  [
    'an event of a tie',
    `DELETE FROM event_partnership WHERE event_id = (SELECT max(event_id) FROM event_partnership)`,
  ],
  [
    'a tie of a network',
    `DELETE FROM network_partnership WHERE partnership_id = (SELECT min(partnership_id) FROM network_partnership)`,
  ],
  [
    'a member of a network',
    `DELETE FROM network_authority WHERE authority_id = (SELECT min(authority_id) FROM network_authority)`,
  ],
  [
    'an example of coordination',
    `UPDATE coordination SET title = ${label} WHERE id = (SELECT min(coordination_id) FROM coordination_partnership)`,
  ],
  [
    'a source',
    `UPDATE source SET label = ${label} WHERE id = (SELECT source_id FROM citation GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1)`,
  ],
  ...Object.entries({
    partnership: 'partnership',
    authority: 'local_authority',
    project: 'project',
    event: 'event',
    network: 'network',
    coordination: 'coordination_partnership',
    party: 'partnership_party',
    agreement: 'agreement',
    observation: 'status_observation',
    succession: 'succession',
  }).map(([name, table]): [string, string] => [
    `a source of one ${name}`,
    `INSERT INTO citation (source_id, ${name}_id) SELECT (SELECT min(id) FROM source), min(${name === 'coordination' ? 'coordination_id' : 'id'}) FROM ${table}`,
  ]),
  [
    'a contradiction',
    `UPDATE contradiction SET explanation = ${label} WHERE id IN (SELECT min(contradiction_id) FROM contradiction_partnership UNION SELECT min(contradiction_id) FROM contradiction_authority)`,
  ],
  [
    'a contradiction of an authority',
    `DELETE FROM contradiction_authority WHERE authority_id = (SELECT max(authority_id) FROM contradiction_authority)`,
  ],
  [
    'a published note',
    `INSERT INTO note (visibility, text, authority_id, capacity) VALUES ('PUBLISHED', 'Seen.', ${busyAuthority}, 'EVALUATOR')`,
  ],
  ['the name of a network', `UPDATE network SET name = ${label} WHERE id = (SELECT min(id) FROM network)`],
  ['the name of a territory', `UPDATE territory SET name_fr = 'Ailleurs' WHERE code = 'FR-OCC'`],
  ['a tie that goes', 'DELETE FROM partnership WHERE id = (SELECT max(id) FROM partnership)'],
];

/** A part of the seed in which each kind of row is still there: what is compared is read many times. */
const few = (table: string, column = 'partnership_id') =>
  `SELECT * FROM (SELECT DISTINCT ${column} FROM ${table} ORDER BY 1 LIMIT 2) x`;
const fewer = [
  `DELETE FROM partnership WHERE id NOT IN (${[
    few('project'),
    few('event_partnership'),
    few('network_partnership'),
    few('contradiction_partnership'),
    few('coordination_partnership'),
    few('partnership_link', 'from_id'),
    few('partnership_link', 'to_id'),
    few('contradiction_authority JOIN partnership_party USING (authority_id)'),
    few('succession JOIN partnership_party ON authority_id = predecessor_id'),
    few('network_authority JOIN partnership_party USING (authority_id)'),
    few(`partnership_party WHERE authority_id = ${busyAuthority}`),
    `SELECT ${busyTie}`,
  ].join(' UNION ')})`,
  `DELETE FROM local_authority WHERE id NOT IN (SELECT authority_id FROM partnership_party UNION SELECT predecessor_id FROM succession
    UNION SELECT successor_id FROM succession UNION ${few('network_authority', 'authority_id')} UNION SELECT authority_id FROM contradiction_authority)`,
];

describe('what is made anew after a change', () => {
  let client: pg.Client;
  let notices = new Set<string>();
  let before = new Map<string, string>();
  beforeAll(async () => {
    client = new pg.Client(process.env.DATABASE_URL);
    client.on('notification', ({ payload }) => notices.add(payload ?? ''));
    await client.connect();
    for (const statement of fewer) await client.query(statement);
    await client.query('LISTEN atlas_changed');
    before = await shownPages();
  });
  afterAll(() => client.end());

  const changeBy = async (statement: string, what = statement) => {
    notices = new Set();
    const { rowCount } = await client.query(statement);
    expect(rowCount, `${what}: a change of nothing proves nothing`).toBeGreaterThan(0);
    return changedPages(notices);
  };

  it.each(changes)('is every page that shows it: %s', async (what, statement) => {
    const pages = await changeBy(statement, what);
    const now = await shownPages();
    const changed = [...now]
      .filter(([address, text]) => before.get(address) !== text)
      .map(([address]) => address);
    const gone = [...before.keys()].filter((address) => !now.has(address));
    before = now;
    expect([...changed, ...gone], `${what} shows nowhere`).not.toEqual([]);
    const made = (address: string) => pages === 'everything' || pages.includes(`/fr/${address}`);
    expect([...changed, ...gone].filter((address) => !made(address))).toEqual([]);
  });

  it('is no page beside: a new observation leaves most of the record as it was', async () => {
    const pages = await changeBy(
      `INSERT INTO status_observation (partnership_id, status, as_of, as_of_earliest, as_of_latest, declarant) SELECT id, 'ACTIVE', '2026-11-21', '2026-11-21', '2026-11-21', 'EVALUATOR' FROM partnership WHERE slug = 'albi-abomey' OR id = (SELECT max(id) FROM partnership) ORDER BY id DESC LIMIT 1`,
    );
    const kept = [...before.keys()].filter((address) => !pages.includes(`/fr/${address}`));
    expect(kept.length).toBeGreaterThan(before.size * 0.6);
  });
});

describe('notices of the database', () => {
  it('that touch no public page make none anew', async () => {
    expect(await changedPages(new Set(['version']))).toEqual([]);
  });

  it.each(['all', 'something new', 'tie:x'])('that are not understood make all anew: %s', async (notice) => {
    expect(await changedPages(new Set(['version', notice]))).toBe('everything');
  });

  it('that are very many make all anew', async () => {
    expect(await changedPages(new Set(Array.from({ length: 2_000 }, (_, index) => `tie:${index}`)))).toBe(
      'everything',
    );
  });

  it('name pages that came or went, in every language, beside those that list them', async () => {
    const pages = await changedPages(new Set(['page:partnerships/no-longer']));
    for (const page of [
      '/fr/partnerships/no-longer',
      '/ko/partnerships/no-longer',
      '/zh',
      '/en/map',
      '/sitemap.xml',
    ])
      expect(pages).toContain(page);
  });
});
