import { atlasDay } from '../date/day';
import { emptyFilter } from '../filter/filter.schema';
import { countRules } from './quality.repository';
import { qualityRules } from './rules';
import { keepCounts } from './trend.repository';

/** Writes down how much each rule of data quality finds today. Run twice on a day, it counts once. @returns how many rules */
export async function countQuality(now: Date): Promise<number> {
  const { byRule } = await countRules(qualityRules, emptyFilter);
  const found = new Map(byRule.map(({ code, findings }) => [code, findings]));
  return keepCounts(
    atlasDay(now.getTime()),
    qualityRules.map(({ code }) => ({ code, count: found.get(code) ?? 0 })),
  );
}
