import { emptyFilter } from '../filter/filter.schema';
import { isSlug } from '../slug/slug.rules';
import { type TieRow, tiesById } from './partnership-list.repository';
import { type PartnershipRecordRow, partnershipRecord } from './partnership-record.repository';

/** One tie as lists have it, and its whole record; null where no tie bears the slug. */
export async function partnershipBySlug(
  slug: string,
): Promise<{ row: TieRow; record: PartnershipRecordRow } | null> {
  const record = isSlug(slug) ? await partnershipRecord(slug) : null;
  if (!record) return null;
  const [row] = await tiesById(emptyFilter, [record.id]);
  return row ? { row, record } : null;
}
