import { randomUUID } from 'node:crypto';
import { sentence } from '../press';
import { insert, row, rows } from '../record-sql';
import type { World } from '../standings';
import { has, type Probe, says } from './probe';

const base = '/en/extranet';
const typing = has('base');
const word = (about: string) => `${about} ${randomUUID().slice(0, 8)}`;

/** A form in two steps: typing, then looking at what it changes. */
const typed = (
  trace: string,
  path: (world: World) => string,
  values: () => Record<string, string>,
  publish: Record<string, string> = {},
): Probe => ({
  trace,
  prepare: async (world) => ({ path: path(world), find: typing, values: values(), publish }),
});

const tiePart = (part: string) => (world: World) => `${base}/ties/${world.tie.slug}/${part}/edit`;
const hub = (world: World) => `${base}/ties/${world.tie.slug}/edit`;

/** One press takes something away: no other form of the page asks about it in these words. */
const removed = (
  trace: string,
  path: (world: World) => string,
  words: string,
  make: (world: World) => Promise<unknown>,
) =>
  ({
    trace,
    async prepare(world) {
      await make(world);
      return { path: path(world), find: says(words), values: {} };
    },
  }) satisfies Probe;

export const newProject = ({ tie }: World) =>
  row<{ slug: string }>(
    `INSERT INTO project (slug, partnership_id, kind, title) VALUES ($1, $2, 'COOPERATION_PROJECT', '{"en": "A project"}') RETURNING slug`,
    [`probe-${randomUUID().slice(0, 8)}`, tie.id],
  );

async function newCitation(world: World) {
  const { tie } = world;
  await rows('DELETE FROM citation WHERE partnership_id = $1', [tie.id]);
  const slug = `probe-${randomUUID().slice(0, 8)}`;
  const source_id = await insert('source', { slug, kind: 'PRESS', citation: slug, label: { en: slug } });
  const id = await insert('citation', { source_id, partnership_id: tie.id });
  // Only what people added may go again.
  await revision(world, { action: 'source.add', record_kind: 'CITATION', record_id: id, after: {} });
}

/** A line of the history of the tie, as somebody unknown here would have written it. */
export const revision = ({ tie }: World, given: Record<string, unknown>) =>
  insert('revision', { act_id: randomUUID(), partnership_id: tie.id, capacity: 'EDITOR', ...given });

/** What authorities say of themselves and of their tie, in forms that show first what they would change. */
export const recordProbes = {
  updateAuthority: typed(
    'local_authority',
    ({ own }) => `${base}/authorities/${own.slug}/edit`,
    () => ({ website: `https://${randomUUID()}.example` }),
  ),
  saveContact: {
    trace: 'authority_contact',
    async prepare({ own }) {
      await rows('DELETE FROM authority_contact WHERE authority_id = $1', [own.id]);
      const path = `${base}/authorities/${own.slug}/contact-new/edit`;
      return { path, find: typing, values: { office: word('Office') }, publish: {} };
    },
  },
  removeContact: removed(
    'authority_contact',
    ({ own }) => `${base}/authorities/${own.slug}/edit`,
    sentence('forms.remove.contactSure'),
    async ({ own }) => {
      await rows('DELETE FROM authority_contact WHERE authority_id = $1', [own.id]);
      await insert('authority_contact', { authority_id: own.id, office: 'Twinning' });
    },
  ),
  proposeTie: {
    trace: 'partnership',
    async prepare({ own, partner, far }) {
      // What was proposed before goes again, and so does a partner that became `far`: both would be told as a tie like it.
      await rows('DELETE FROM succession WHERE predecessor_id = $1', [partner.id]);
      await rows(
        `DELETE FROM partnership p USING partnership_party x, partnership_party y
         WHERE x.partnership_id = p.id AND y.partnership_id = p.id AND x.authority_id = $1 AND y.authority_id = $2`,
        [own.id, far.id],
      );
      const path = `${base}/ties/new?for=${own.slug}&with=authority%3A${far.slug}`;
      return { path, find: typing, values: { 'description.en': word('A tie') }, publish: {} };
    },
  },
  updateTie: typed('partnership', tiePart('shared'), () => ({ 'description.en': word('What it is about') })),
  setDesignation: typed(
    'partnership_party',
    (world) => tiePart(`designation-${world.own.slug}`)(world),
    () => ({ 'designationStatement.en': word('Our words') }),
  ),
  saveAgreement: typed('agreement', tiePart('agreement-new'), () => ({
    instrument: 'CHARTER',
    'purpose.en': word('Purpose'),
  })),
  removeAgreement: removed('agreement', hub, sentence('forms.remove.agreementSure'), async ({ tie }) => {
    await rows('DELETE FROM agreement WHERE partnership_id = $1', [tie.id]);
    await insert('agreement', { partnership_id: tie.id, instrument: 'CHARTER', state: 'PROPOSED' });
  }),
  addSource: typed('citation', tiePart('source-new'), () => ({ citation: word('La République') })),
  removeSource: removed('citation', hub, sentence('forms.remove.sourceSure'), newCitation),
  saveProject: typed(
    'project',
    ({ tie }) => `${base}/projects/new?tie=${tie.slug}`,
    () => ({ 'title.en': word('Project') }),
  ),
  removeProject: {
    trace: 'project',
    async prepare(world) {
      const { slug } = await newProject(world);
      return {
        path: `${base}/projects/${slug}/edit`,
        find: says(sentence('forms.remove.projectSure')),
        values: {},
      };
    },
  },
} satisfies Record<string, Probe>;
