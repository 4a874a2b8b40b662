import type { ClientBase } from 'pg';

/**
 * Rows for database tests: each function inserts one record that the database accepts, with what the test gives in place
 * of the defaults, and answers with the row as it was written. Columns are named as in the database.
 */

/** The instant at which the factories' records enter the record. */
export const epoch = '2026-01-15T09:00:00.000Z';

export type Row = Record<string, unknown> & { id: number };
export type Values = Record<string, unknown>;

const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

export async function insert(client: ClientBase, table: string, values: Values): Promise<Row> {
  const columns = Object.keys(values);
  const places = columns.map((_, index) => `$${index + 1}`);
  const { rows } = await client.query(
    `INSERT INTO ${identifier(table)} (${columns.map(identifier).join(', ')}) VALUES (${places.join(', ')}) RETURNING *`,
    Object.values(values),
  );
  return rows[0];
}

let count = 0;
const next = () => ++count;
const text = (word: string) => ({ fr: `${word} (fr)`, en: `${word} (en)` });

/** Factories on one connection. */
export function records(client: ClientBase) {
  const add = (table: string, values: Values) => insert(client, table, values);

  const territory = (over: Values = {}) => {
    const code = `FR-${next()}`;
    return add('territory', { code, country: 'FR', level: 1, name_native: `Région ${code}`, ...over });
  };

  const authority = async (over: Values = {}) => {
    const territoryId = over.territory_id ?? (await territory({ country: over.country ?? 'FR' })).id;
    const slug = `commune-${next()}`;
    const place = {
      kind: 'MUNICIPALITY',
      country: 'FR',
      latitude: 43.9,
      longitude: 2.15,
      territory_id: territoryId,
    };
    return add('local_authority', { slug, name_native: slug, ...place, ...over });
  };

  /** A tie with its parties in order: two new authorities unless their ids are given. */
  const tie = async (over: Values = {}, authorityIds?: number[]) => {
    const ids = authorityIds ?? [(await authority()).id, (await authority()).id];
    const { slug, stage, created_at } = {
      slug: `tie-${next()}`,
      stage: 'SIGNED',
      created_at: epoch,
      ...over,
    };
    const { rows } = await client.query(
      `WITH made AS (INSERT INTO partnership (slug, stage, created_at) VALUES ($1, $2::partnership_stage, $3) RETURNING *),
            joined AS (INSERT INTO partnership_party (partnership_id, authority_id, position)
                       SELECT made.id, a.id, a.position FROM made, unnest($4::int[]) WITH ORDINALITY a (id, position)
                       RETURNING id, position)
       SELECT made.*, ARRAY(SELECT joined.id FROM joined ORDER BY position) AS party_ids FROM made`,
      [slug, stage, created_at, ids],
    );
    return rows[0] as Row & { party_ids: number[] };
  };

  const source = (over: Values = {}) => {
    const slug = `source-${next()}`;
    return add('source', { slug, kind: 'ARTICLE', citation: slug, label: text('source'), ...over });
  };

  return {
    territory,
    authority,
    tie,
    source,
    agreement: (partnershipId: number, over: Values = {}) =>
      add('agreement', {
        partnership_id: partnershipId,
        position: next() % 30_000,
        instrument: 'TWINNING',
        state: 'SIGNED',
        created_at: epoch,
        ...over,
      }),
    observation: (partnershipId: number, over: Values = {}) =>
      add('status_observation', {
        partnership_id: partnershipId,
        status: 'ACTIVE',
        as_of: '2025',
        declarant: over.party_id ? 'PARTY' : 'SOURCE',
        recorded_at: epoch,
        ...over,
      }),
    confirmation: (partnershipId: number, partyId: number, over: Values = {}) =>
      add('confirmation', {
        partnership_id: partnershipId,
        party_id: partyId,
        kind: 'ENTRY_RIGHT',
        confirmed_on: '2025-06-01',
        recorded_at: epoch,
        ...over,
      }),
    project: (partnershipId: number, over: Values = {}) =>
      add('project', {
        partnership_id: partnershipId,
        slug: `project-${next()}`,
        kind: 'COOPERATION_PROJECT',
        title: text('project'),
        created_at: epoch,
        ...over,
      }),
    event: (over: Values = {}) =>
      add('event', {
        slug: `event-${next()}`,
        title: text('event'),
        dates: '2007-11',
        created_at: epoch,
        ...over,
      }),
    network: (over: Values = {}) =>
      add('network', { slug: `network-${next()}`, kind: 'COUNTRY_GROUP', name: text('network'), ...over }),
    theme: (over: Values = {}) => {
      const letters = [...String(next())].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('');
      return add('theme', { code: `THEME_${letters}`, position: 1, label: text('theme'), ...over });
    },
    figure: async (over: Values = {}) => {
      const sourceId = over.source_id ?? (await source()).id;
      const counted = { scope: 'FR-CN', measure: 'projects', precision: 'EXACT', value: 154, unit: 'count' };
      return add('published_figure', {
        slug: `figure-${next()}`,
        label: text('figure'),
        source_id: sourceId,
        ...counted,
        ...over,
      });
    },
    citation: async (over: Values = {}) =>
      add('citation', { source_id: over.source_id ?? (await source()).id, recorded_at: epoch, ...over }),
  };
}
