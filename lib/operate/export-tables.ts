/** A table of the export: which of its rows are published, and which columns are not. */
export type ExportTable = {
  table: string;
  /** SQL of the rows that everybody may have; all where it is left out. */
  rows?: string;
  /** Columns that are nobody's business, beside those that name a person with an account. */
  without?: readonly string[];
};

const notWithdrawn = 'withdrawn_at IS NULL';
const ofLiving = `(observation_id IS NULL OR observation_id IN (SELECT id FROM status_observation WHERE ${notWithdrawn}))`;

/** Records whose history everybody may read; those of contacts and of the evaluators' own judgement are not among them. */
const publicKinds =
  "'AUTHORITY','PARTNERSHIP','PARTY','AGREEMENT','OBSERVATION','CONFIRMATION','PROJECT','FUNDING','PARTICIPANT','EVENT','NETWORK','THEME','SOURCE','CITATION','SUCCESSION'";

/** The published record, table by table. A table that is not here is not exported: new ones are decided about one by one. */
export const publishedTables: readonly ExportTable[] = [
  { table: 'territory' },
  { table: 'covering_post' },
  { table: 'covering_post_territory' },
  { table: 'local_authority' },
  { table: 'succession' },
  { table: 'slug_alias' },
  { table: 'theme' },
  { table: 'partnership' },
  { table: 'partnership_party' },
  { table: 'partnership_theme' },
  { table: 'partnership_link' },
  { table: 'partnership_state' },
  { table: 'agreement' },
  { table: 'status_observation', rows: notWithdrawn },
  { table: 'confirmation' },
  { table: 'project' },
  { table: 'project_theme' },
  { table: 'funding' },
  { table: 'participant' },
  { table: 'event' },
  { table: 'event_partnership' },
  { table: 'network' },
  { table: 'network_partnership' },
  { table: 'network_authority' },
  { table: 'coordination' },
  { table: 'coordination_partnership' },
  { table: 'coordination_project' },
  { table: 'typology_placement' },
  { table: 'source' },
  { table: 'citation', rows: ofLiving },
  { table: 'contradiction' },
  { table: 'contradiction_partnership' },
  { table: 'contradiction_authority' },
  { table: 'published_figure' },
  { table: 'polycrisis_share' },
  { table: 'note', rows: "visibility = 'PUBLISHED'" },
  {
    table: 'revision',
    rows: `record_kind IN (${publicKinds}) AND NOT (record_kind = 'OBSERVATION' AND record_id IN (SELECT id FROM status_observation WHERE withdrawn_at IS NOT NULL))`,
    // Typed to explain oneself to those in charge, and not to the public.
    without: ['reason', 'reverts_id'],
  },
  { table: 'dataset_version' },
];

/** What `--with-people` adds: who has an account and speaks for whom, without any secret. */
export const peopleTables: readonly ExportTable[] = [
  { table: 'app_user' },
  { table: 'membership' },
  { table: 'role_grant' },
  { table: 'claim' },
  { table: 'authority_contact' },
];
