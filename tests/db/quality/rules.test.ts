import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { countQuality } from '@/lib/quality/count-quality.service';
import { countRules, findingsOf } from '@/lib/quality/quality.repository';
import { qualityRules } from '@/lib/quality/rules';
import { countsByDay } from '@/lib/quality/trend.repository';
import { cases, type Record } from './cases';

async function finds(code: string, record: Record): Promise<boolean> {
  const rule = qualityRules.find((each) => each.code === code);
  if (!rule) throw new Error(`no rule ${code}`);
  const { rows } = await findingsOf(rule, emptyFilter);
  return rows.some(({ tie, authority, project }) => {
    if ('tie' in record) return tie?.id === record.tie;
    if ('authority' in record) return authority?.id === record.authority;
    return project?.id === record.project;
  });
}

describe('the rules of data quality', () => {
  it('are each proven by a record that is wrong and one that is right', () => {
    expect(qualityRules.map(({ code }) => code).toSorted()).toEqual(Object.keys(cases).toSorted());
  });

  for (const { code } of qualityRules)
    it(`${code} finds what is wrong and leaves alone what is not`, async () => {
      const made = cases[code];
      if (!made) throw new Error(`no case for ${code}`);
      expect(await finds(code, await made.bad())).toBe(true);
      expect(await finds(code, await made.good())).toBe(false);
    });
});

describe('counts of a day', () => {
  it('are written once a day, whatever ran twice, and hold every rule', async () => {
    const evening = new Date('2026-11-24T20:00:00Z');
    expect(await countQuality(new Date('2026-11-23T04:00:00Z'))).toBe(qualityRules.length);
    await countQuality(new Date('2026-11-24T04:00:00Z'));
    await Promise.all([countQuality(evening), countQuality(evening)]);
    expect(await database().qualityCount.count()).toBe(2 * qualityRules.length);
    const now = (await countRules(qualityRules, emptyFilter)).total.findings;
    expect(await countsByDay(null, 62)).toEqual([
      { day: '2026-11-23', count: now },
      { day: '2026-11-24', count: now },
    ]);
    const [one] = await countsByDay('TIE_ONE_COUNTRY', 62);
    expect(one).toEqual({ day: '2026-11-23', count: 1 });
  });
});
