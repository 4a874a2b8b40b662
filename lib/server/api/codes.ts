import type { PartnershipFilter } from '@/lib/filter/filter.schema';
import { unknownCodes } from '@/lib/partnership/partnership-list.service';
import { unknownCode } from './filter-parameters';
import { invalidParameters, type Problem } from './problem';

/** The problem with codes that read well but that nothing in the atlas carries; null where there is none. */
export async function refusedCodes(filter: PartnershipFilter): Promise<Problem | null> {
  const unknown = await unknownCodes(filter);
  return unknown.length > 0 ? invalidParameters(unknown.map(unknownCode)) : null;
}
