import { randomUUID } from 'node:crypto';
import { database } from '@/lib/db';
import { person } from './people';

/** A view that somebody else shares with evaluators. @returns its id */
export async function sharedView(ownerId?: string): Promise<number> {
  const { id } = await database().savedView.create({
    data: {
      slug: `view-${randomUUID().slice(0, 8)}`,
      ownerId: ownerId ?? (await person()).userId,
      name: 'Occitanie',
      path: '/partnerships',
      query: 'region=FR-OCC',
      visibility: 'EVALUATORS',
      datasetVersion: 1,
      snapshot: {},
    },
  });
  return id;
}

/** A report that somebody else shares with evaluators. @returns its id */
export async function sharedReport(ownerId?: string): Promise<number> {
  const { id } = await database().report.create({
    data: {
      slug: `report-${randomUUID().slice(0, 8)}`,
      ownerId: ownerId ?? (await person()).userId,
      title: 'Occitanie',
      locale: 'fr',
      visibility: 'EVALUATORS',
      blocks: [{ id: 'abcd', type: 'TEXT', title: 'Introduction', text: 'Une phrase.' }],
    },
  });
  return id;
}

/** Input for each mutation of views and reports, right in itself. */
export const reportSamples = {
  saveView: async () => ({
    name: 'Occitanie',
    path: '/partnerships',
    query: 'region=FR-OCC',
    visibility: 'PRIVATE',
  }),
  renewView: async () => ({ viewId: await sharedView(), query: 'region=FR-OCC' }),
  renameView: async () => ({ viewId: await sharedView(), name: 'Bretagne', visibility: 'PRIVATE' }),
  removeView: async () => ({ viewId: await sharedView() }),
  followView: async () => ({ viewId: await sharedView(), by: 'MAIL' }),
  unfollowView: async () => ({ viewId: await sharedView(), by: 'MAIL' }),
  saveReport: async () => ({
    reportId: await sharedReport(),
    version: 1,
    title: 'Bretagne',
    locale: 'fr',
    visibility: 'EVALUATORS',
    blocks: [],
  }),
  publishReport: async () => ({ reportId: await sharedReport(), version: 1 }),
  removeReport: async () => ({ reportId: await sharedReport() }),
};
