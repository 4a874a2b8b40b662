import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { administers } from '../administration/administrator';
import type { AnyActor } from '../auth/actor';
import { nobodys } from '../auth/policy';
import type { Prisma } from '../generated/prisma/client';
import { type Locale, locales } from '../i18n/locales';
import { done, mutation, refuse } from '../record/act';
import { recordId, requiredLine } from '../record/input.schema';
import type { Tx } from '../record/record-stores';
import { slugFrom } from '../slug/free-slug';
import { makeDocument } from './report.service';
import { blocksSchema, keptBlocks } from './report-block.schema';
import { mayEnd, mayWrite } from './report-rights.rules';

const userOf = (actor: AnyActor): string | null => (actor.kind === 'person' ? actor.userId : null);
const standing = (actor: AnyActor) => ({
  userId: userOf(actor),
  administers: actor.kind === 'person' && administers(actor),
});

/** The report, locked: of two who write at once the second sees what the first did. */
async function lockReport(tx: Tx, id: number) {
  await tx.$queryRaw`SELECT id FROM report WHERE id = ${id} FOR UPDATE`;
  return tx.report.findUnique({ where: { id }, include: { _count: { select: { editions: true } } } });
}
/** A report that somebody writes for themselves is there for nobody else. */
async function ofReport(tx: Tx, { reportId }: { reportId: number | null }, actor: AnyActor) {
  if (reportId === null) return nobodys;
  const report = await tx.report.findUnique({
    where: { id: reportId },
    select: { ownerId: true, visibility: true },
  });
  return report && (actor.kind !== 'person' || mayWrite(standing(actor), report)) ? nobodys : null;
}

/** A report as its writer leaves it. Where another wrote in between, nothing is changed and the conflict is told. */
export const saveReport = mutation({
  name: 'report.save',
  permission: 'ASSESS',
  schema: z.strictObject({
    reportId: recordId.nullable(),
    /** The version that the writer began from; 0 for a new report. */
    version: z.int().min(0),
    title: requiredLine(200),
    locale: z.enum(locales),
    visibility: z.enum(['PRIVATE', 'EVALUATORS']),
    blocks: blocksSchema,
  }),
  subject: (tx, given, actor) => ofReport(tx, given, actor),
  async run({ actor, tx }, { reportId, version, visibility, ...given }) {
    const { userId, ...rest } = standing(actor);
    if (!userId) return refuse('not-yours');
    const data = { ...given, blocks: given.blocks as Prisma.InputJsonArray };
    if (reportId === null) {
      const slug = [slugFrom(given.title).slice(0, 60), randomBytes(4).toString('hex')]
        .filter(Boolean)
        .join('-');
      const made = await tx.report.create({ data: { ...data, slug, visibility, ownerId: userId } });
      return done({ reportId: made.id, slug, version: made.version });
    }
    const report = await lockReport(tx, reportId);
    if (!report || !mayWrite({ userId, ...rest }, report)) return refuse('not-yours');
    if (report.version !== version)
      return {
        ok: false,
        problem: {
          kind: 'conflict',
          conflicts: [{ field: 'version', theirs: report.version, mine: version }],
        },
      };
    // Who sees it is for its owner to say, and no more once it is published.
    const isOpen = report.visibility !== 'PUBLISHED' && mayEnd({ userId, ...rest }, report);
    const saved = await tx.report.update({
      where: { id: reportId },
      data: { ...data, ...(isOpen ? { visibility } : {}), version: version + 1 },
    });
    return done({ reportId, slug: saved.slug, version: saved.version });
  },
});

/** Hands a report in: what every block holds now is kept under an address that stays. */
export const publishReport = mutation({
  name: 'report.publish',
  permission: 'ASSESS',
  schema: z.strictObject({ reportId: recordId, version: z.int().min(1) }),
  subject: (tx, given, actor) => ofReport(tx, given, actor),
  async run(act, { reportId, version }) {
    const { tx, actor, now } = act;
    const report = await lockReport(tx, reportId);
    if (!report || !mayEnd(standing(actor), report)) return refuse('not-yours');
    if (report.version !== version) return refuse('written-since');
    const blocks = keptBlocks(report.blocks);
    if (blocks.length === 0) return refuse('no-blocks');
    const { _max } = await tx.reportEdition.aggregate({ where: { reportId }, _max: { number: true } });
    const number = (_max.number ?? 0) + 1;
    const { title, slug } = report;
    const locale = report.locale as Locale;
    const address = `/${locale}/reports/${slug}?edition=${number}`;
    const content = await makeDocument({ title, locale, blocks, address }, now);
    const { version: datasetVersion } = await tx.datasetVersion.findUniqueOrThrow({ where: { id: 1 } });
    await tx.reportEdition.create({
      data: {
        ...{ reportId, number, title, locale, datasetVersion, publishedAt: now },
        content: JSON.parse(JSON.stringify(content)) as Prisma.InputJsonObject,
      },
    });
    await tx.report.update({ where: { id: reportId }, data: { visibility: 'PUBLISHED' } });
    await act.audit(`report:${slug}`, { edition: number });
    return done({ reportId, slug, locale, edition: number });
  },
});

/** A report goes with all its blocks. One that was handed in keeps its address: only administrators withdraw it. */
export const removeReport = mutation({
  name: 'report.remove',
  permission: 'ASSESS',
  schema: z.strictObject({ reportId: recordId }),
  subject: (tx, given, actor) => ofReport(tx, given, actor),
  async run(act, { reportId }) {
    const { tx, actor } = act;
    const report = await lockReport(tx, reportId);
    const who = standing(actor);
    if (!report || !mayEnd(who, report)) return refuse('not-yours');
    if (report._count.editions > 0 && !who.administers) return refuse('published');
    await tx.report.delete({ where: { id: reportId } });
    if (report._count.editions > 0)
      await act.audit(`report:${report.slug}`, { editions: report._count.editions });
    return done({ reportId });
  },
});
