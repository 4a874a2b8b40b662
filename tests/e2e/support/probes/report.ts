import { randomUUID } from 'node:crypto';
import type { Standing } from '@/tests/factories/rights';
import { sentence } from '../press';
import { insert, row, rows } from '../record-sql';
import type { World } from '../standings';
import { has, type Probe, says } from './probe';

const evaluation = '/en/evaluation';
const free = () => randomUUID().slice(0, 8);

/** What is somebody's own is theirs: the evaluator's for the evaluator, else the administrator's, whose form others send. */
const ownerOf = ({ people }: World, standing: Standing) =>
  standing === 'evaluator' ? people.evaluator.id : people.administrator.id;

/** A view of somebody of the world. @returns its id and its page */
export async function newView(world: World, standing: Standing): Promise<{ id: number; path: string }> {
  const slug = `view-${free()}`;
  const id = await insert('saved_view', {
    slug,
    owner_id: ownerOf(world, standing),
    name: 'Occitanie',
    path: '/partnerships',
    query: 'region=FR-OCC',
    visibility: 'EVALUATORS',
    dataset_version: 1,
    snapshot: {},
  });
  return { id, path: `${evaluation}/views/${slug}` };
}

/** A report of somebody of the world, with one block. @returns its id and its page */
export async function newReport(world: World, standing: Standing): Promise<{ id: number; path: string }> {
  const slug = `report-${free()}`;
  const { id } = await row<{ id: number }>(
    `INSERT INTO report (slug, owner_id, title, locale, visibility, blocks)
     VALUES ($1, $2, 'Occitanie', 'en', 'EVALUATORS', $3::jsonb) RETURNING id`,
    [
      slug,
      ownerOf(world, standing),
      JSON.stringify([{ id: 'text', type: 'TEXT', title: '', text: 'A sentence.' }]),
    ],
  );
  return { id, path: `${evaluation}/reports/${slug}` };
}

/** One press on the page of a view. */
const onView = (key: string, values: Record<string, string> = {}): Probe['prepare'] => {
  return async (world, standing) => {
    const { path } = await newView(world, standing);
    return { path, find: says(sentence(key)), values };
  };
};

/** What evaluators keep and write. */
export const reportProbes = {
  saveView: {
    trace: 'saved_view',
    prepare: async () => ({
      path: `${evaluation}/views/new?path=/partnerships&query=region%3DFR-OCC`,
      find: has('name', 'visibility'),
      values: { name: `Occitanie ${free()}`, visibility: 'PRIVATE' },
    }),
  },
  renewView: { trace: 'saved_view', prepare: onView('report.view.renew') },
  renameView: {
    trace: 'saved_view',
    async prepare(world, standing) {
      const { path } = await newView(world, standing);
      return { path, find: has('name', 'visibility'), values: { name: 'Bretagne', visibility: 'PRIVATE' } };
    },
  },
  removeView: { trace: 'saved_view', prepare: onView('report.view.remove') },
  followView: { trace: 'view_follow', prepare: onView('report.view.mail') },
  unfollowView: {
    trace: 'view_follow',
    async prepare(world, standing) {
      const { id, path } = await newView(world, standing);
      await rows(`INSERT INTO view_follow (view_id, user_id, told_snapshot) VALUES ($1, $2, '{}')`, [
        id,
        ownerOf(world, standing),
      ]);
      return { path, find: says(sentence('report.view.mailStop')), values: {} };
    },
  },
  saveReport: {
    trace: 'report',
    prepare: async () => ({
      path: `${evaluation}/reports`,
      find: has('title', 'locale', 'visibility'),
      values: { title: `Occitanie ${free()}`, locale: 'en', visibility: 'PRIVATE' },
    }),
  },
  publishReport: {
    trace: 'report_edition',
    async prepare(world, standing) {
      const { path } = await newReport(world, standing);
      return { path, find: says(sentence('report.publish.go')), values: {} };
    },
  },
  removeReport: {
    trace: 'report',
    async prepare(world, standing) {
      const { path } = await newReport(world, standing);
      return { path, find: says(sentence('report.remove.go')), values: {} };
    },
  },
} satisfies Record<string, Probe>;
