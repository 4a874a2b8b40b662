import { administers } from '../administration/administrator';
import type { Actor } from '../auth/actor';
import type { Locale } from '../i18n/locales';
import { isSlug } from '../slug/slug.rules';
import { editionOf, reportBySlug } from './report.repository';
import { makeDocument } from './report.service';
import { keptBlocks } from './report-block.schema';
import type { ReportDocument } from './report-document';
import { mayEnd, mayWrite } from './report-rights.rules';

/** A report for whoever may write in it; null for everybody else. */
export async function reportFor(actor: Actor, slug: string) {
  const report = isSlug(slug) ? await reportBySlug(slug) : null;
  const who = { userId: actor.userId, administers: administers(actor) };
  if (!report || !mayWrite(who, report)) return null;
  return {
    ...report,
    locale: report.locale as Locale,
    blocks: keptBlocks(report.blocks),
    /** Hand in, share, remove. */
    mayEnd: mayEnd(who, report),
    mayRemove: mayEnd(who, report) && (report.editions.length === 0 || who.administers),
  };
}

export type OpenReport = NonNullable<Awaited<ReturnType<typeof reportFor>>>;

/** A draft with what its blocks hold now. */
export const draftDocument = ({ title, locale, blocks }: OpenReport, now: Date): Promise<ReportDocument> =>
  makeDocument({ title, locale, blocks, address: null }, now);

/** A published edition, as it was handed in; null where nothing was published at that address. */
export async function publishedDocument(slug: string, edition: string | null) {
  const number = edition === null ? null : Number(edition);
  if (!isSlug(slug) || (edition !== null && !/^[1-9]\d{0,3}$/.test(edition))) return null;
  const found = await editionOf(slug, number);
  if (!found) return null;
  const { edition: row, editions } = found;
  return {
    document: row.content as unknown as ReportDocument,
    number: row.number,
    publishedAt: row.publishedAt,
    editions,
  };
}
