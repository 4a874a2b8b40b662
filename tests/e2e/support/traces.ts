import { rows } from './record-sql';

/** Whose records are watched: a test looks at its own alone, since others write at the same time. */
export type Watched = {
  authorities: readonly number[];
  users: readonly string[];
  /** What the codes of themes begin with. */
  themes: string;
  mails: readonly number[];
};

const ties = 'SELECT partnership_id FROM partnership_party WHERE authority_id = ANY($1)';
const ofTie = `partnership_id IN (${ties})`;

/** For each table, the rows that an act on the watched records could leave a trace in. */
const conditions: Record<string, string> = {
  local_authority: 'id = ANY($1)',
  authority_contact: 'authority_id = ANY($1)',
  succession: 'predecessor_id = ANY($1) OR successor_id = ANY($1)',
  partnership: `id IN (${ties})`,
  partnership_party: ofTie,
  partnership_theme: ofTie,
  agreement: ofTie,
  citation: `${ofTie} OR authority_id = ANY($1)`,
  project: ofTie,
  status_observation: ofTie,
  confirmation: ofTie,
  assessment: ofTie,
  note: ofTie,
  objection: ofTie,
  change_notice: 'authority_id = ANY($1)',
  membership: 'authority_id = ANY($1) OR user_id = ANY($2)',
  claim: 'authority_id = ANY($1) OR user_id = ANY($2)',
  invitation: 'authority_id = ANY($1)',
  suggestion: `${ofTie} OR authority_id = ANY($1) OR user_id = ANY($2)`,
  confirmation_round: 'authority_id = ANY($1)',
  follow_up: ofTie,
  saved_view: 'owner_id = ANY($2)',
  view_follow: 'user_id = ANY($2)',
  report: 'owner_id = ANY($2)',
  report_edition: 'report_id IN (SELECT id FROM report WHERE owner_id = ANY($2))',
  draft: 'user_id = ANY($2)',
  role_grant: 'user_id = ANY($2)',
  revision: `${ofTie} OR authority_id = ANY($1) OR actor_id = ANY($2)`,
  audit_entry: 'actor_id = ANY($2)',
  record_merge: `merged_id = ANY($1) OR kept_id IN (${ties})`,
  theme: "code LIKE $3 || '%'",
};
const digests = Object.entries(conditions).map(
  ([table, condition]) =>
    `SELECT '${table}' AS name, md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS digest FROM ${table} t WHERE ${condition}`,
);
// Of a person what others may change: signing in leaves no trace.
const persons = `SELECT 'app_user', md5(coalesce(string_agg(concat(id, name, email, disabled_at), E'\\n' ORDER BY id), '')) FROM app_user WHERE id = ANY($2)`;
// Of a mail whether it goes: the sender takes it up by itself, whoever asked for it.
const mails = `SELECT 'mail_message', md5(coalesce(string_agg(concat(id, recipient, CASE WHEN state IN ('QUEUED', 'SENDING', 'SENT') THEN 'goes' ELSE state::text END), E'\\n' ORDER BY id), '')) FROM mail_message WHERE id = ANY($4)`;
const question = [...digests, persons, mails].join(' UNION ALL ');

export type Traces = Map<string, string>;

export async function tracesOf({ authorities, users, themes, mails }: Watched): Promise<Traces> {
  const found = await rows<{ name: string; digest: string }>(question, [authorities, users, themes, mails]);
  return new Map(found.map(({ name, digest }) => [name, digest]));
}

/** Tables in which something changed. */
export const differing = (before: Traces, after: Traces): string[] =>
  [...after].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name);
