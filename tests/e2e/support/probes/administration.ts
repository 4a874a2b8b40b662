import { randomUUID } from 'node:crypto';
import { atlasDay } from '@/lib/date/day';
import { formsIn } from '../html-form';
import { sentence } from '../press';
import { insert, newAuthority, newPerson, newTie, row, rows } from '../record-sql';
import type { World } from '../standings';
import { has, hasValue, type Probe, says } from './probe';

const base = '/en/admin';
const reason = 'Two records of one.';

async function somebody({ watched }: World): Promise<string> {
  const { id } = await newPerson();
  watched.users.push(id);
  return id;
}

/** A theme below the first of the first level. @returns its code */
async function newTheme({ watched }: World): Promise<string> {
  const letters = randomUUID()
    .replaceAll(/[^a-f]/g, '')
    .toUpperCase();
  const { code } = await row<{ code: string }>(
    `INSERT INTO theme (code, parent_id, position, label)
     SELECT $1, id, 99, '{"fr": "Essai", "en": "Trial", "zh": "试验", "ko": "시험"}' FROM theme WHERE parent_id IS NULL LIMIT 1
     RETURNING code`,
    [`${watched.themes}${letters}`],
  );
  return code;
}

/** A second record of the authority that nobody speaks for. @returns the path that compares the two */
async function authorityTwice({ elsewhere, watched }: World): Promise<string> {
  const copy = await newAuthority(`${elsewhere.slug}-${randomUUID().slice(0, 8)}`, 'FR-64');
  watched.authorities.push(copy.id);
  return compare('AUTHORITY', elsewhere.slug, copy.slug);
}

const compare = (kind: string, one: string, two: string) =>
  `${base}/duplicates/compare?${new URLSearchParams({ kind, one, two })}`;

/** Somebody who changed the authority's website today. */
async function whoChanged(world: World): Promise<string> {
  const id = await somebody(world);
  const website = `https://${randomUUID()}.example`;
  await rows('UPDATE local_authority SET website = $2 WHERE id = $1', [world.own.id, website]);
  await insert('revision', {
    act_id: randomUUID(),
    action: 'authority.update',
    record_kind: 'AUTHORITY',
    record_id: world.own.id,
    authority_id: world.own.id,
    before: { website: null },
    after: { website },
    capacity: 'EDITOR',
    actor_id: id,
  });
  return id;
}

const merging = { find: has('keep', 'reason'), values: { keep: 'one', reason } };

/** What administrators alone do. */
export const administrationProbes = {
  grantRole: {
    trace: 'role_grant',
    prepare: async (world) => ({
      path: `${base}/accounts/${await somebody(world)}`,
      find: says(sentence('admin.one.grantEvaluator')),
      values: {},
    }),
  },
  revokeRole: {
    trace: 'role_grant',
    async prepare(world) {
      const user_id = await somebody(world);
      const id = await insert('role_grant', { user_id, role: 'EVALUATOR' });
      return { path: `${base}/accounts/${user_id}`, find: hasValue('grantId', id), values: {} };
    },
  },
  disableAccount: {
    trace: 'app_user',
    prepare: async (world) => ({
      path: `${base}/accounts/${await somebody(world)}`,
      find: (form) => has('reason')(form) && !has('from')(form),
      values: { reason: 'Left the service.' },
    }),
  },
  enableAccount: {
    trace: 'app_user',
    async prepare(world) {
      const id = await somebody(world);
      await rows('UPDATE app_user SET disabled_at = now() WHERE id = $1', [id]);
      return { path: `${base}/accounts/${id}`, find: says(sentence('admin.one.enable')), values: {} };
    },
  },
  resendMail: {
    trace: 'mail_message',
    async prepare({ watched }) {
      const id = await insert('mail_message', {
        key: randomUUID(),
        recipient: 'somebody@mairie.example',
        locale: 'fr',
        template: 'claim-received',
        data: { authority: 'Albi', path: '/fr/extranet' },
        state: 'UNCERTAIN',
      });
      watched.mails.push(id);
      return { path: `${base}/mails?state=UNCERTAIN`, find: hasValue('mailId', id), values: {} };
    },
  },
  revertAct: {
    trace: 'local_authority',
    async prepare(world) {
      const today = atlasDay(Date.now());
      return {
        path: `${base}/accounts/${await whoChanged(world)}`,
        find: has('from', 'to', 'reason'),
        values: { from: today, to: today, reason: 'Not of the town.' },
      };
    },
  },
  mergeAuthorities: {
    trace: 'record_merge',
    prepare: async (world) => ({ path: await authorityTwice(world), ...merging }),
  },
  mergeTies: {
    trace: 'record_merge',
    async prepare({ tie, own, partner }) {
      await rows("DELETE FROM partnership WHERE slug LIKE $1 || '-%'", [tie.slug]);
      const copy = await newTie(`${tie.slug}-${randomUUID().slice(0, 8)}`, [own, partner]);
      return { path: compare('PARTNERSHIP', tie.slug, copy.slug), ...merging };
    },
  },
  undoMerge: {
    trace: 'record_merge',
    async prepare(world) {
      const path = await authorityTwice(world);
      const visitor = world.visitors.administrator;
      const form = formsIn((await visitor.get(path)).body).find(merging.find);
      if (form) await visitor.send(path, form, merging.values);
      const { id } = await row<{ id: number }>(
        "SELECT id FROM record_merge WHERE kind = 'AUTHORITY' AND merged_id = $1",
        [world.watched.authorities.at(-1)],
      );
      return { path: `${base}/merges`, find: hasValue('mergeId', id), values: {} };
    },
  },
  addSuccession: {
    trace: 'succession',
    async prepare({ partner, far }) {
      await rows('DELETE FROM succession WHERE predecessor_id = $1', [partner.id]);
      return {
        path: `${base}/successions`,
        find: has('predecessor', 'successor', 'on', 'kind'),
        values: { predecessor: partner.slug, successor: far.slug, on: '2016-01-01', kind: 'MERGED_INTO' },
      };
    },
  },
  removeSuccession: {
    trace: 'succession',
    async prepare({ partner, far }) {
      await rows('DELETE FROM succession WHERE predecessor_id = $1', [partner.id]);
      const { id } = await row<{ id: number }>(
        `INSERT INTO succession (predecessor_id, successor_id, "on", kind) VALUES ($1, $2, '2016-01-01', 'MERGED_INTO') RETURNING id`,
        [partner.id, far.id],
      );
      return { path: `${base}/successions`, find: hasValue('successionId', id), values: {} };
    },
  },
  moveAuthority: {
    trace: 'local_authority',
    async prepare({ elsewhere, watched }) {
      const { id, slug } = await newAuthority(`${elsewhere.slug}-${randomUUID().slice(0, 8)}`, 'FR-64');
      watched.authorities.push(id);
      return {
        path: `${base}/successions`,
        find: has('authority', 'slug'),
        values: { authority: slug, slug: `${slug}-moved` },
      };
    },
  },
  addTheme: {
    trace: 'theme',
    prepare: async ({ watched }) => ({
      path: `${base}/themes`,
      find: has('key', 'parent', 'ko'),
      values: {
        key: `${watched.themes}${randomUUID().replaceAll(/[^a-f]/g, '')}`,
        ...{ fr: 'Essai', en: 'Trial', zh: '试验', ko: '시험' },
      },
    }),
  },
  renameTheme: {
    trace: 'theme',
    prepare: async (world) => ({
      path: `${base}/themes/${await newTheme(world)}`,
      find: has('fr', 'en', 'zh', 'ko'),
      values: { fr: 'Autre', en: 'Other', zh: '其他', ko: '기타' },
    }),
  },
  mergeThemes: {
    trace: 'theme',
    prepare: async (world) => ({
      path: `${base}/themes/${await newTheme(world)}`,
      find: has('into', 'reason'),
      values: { into: await newTheme(world), reason },
    }),
  },
} satisfies Record<string, Probe>;
