import { z } from 'zod';
import { type ExhibitAsk, type ExhibitCell, type ExhibitTable, exhibit, words } from '../evaluation/exhibit';
import { figure } from '../evaluation/figure-cell';
import type { PartnershipFilter } from '../filter/filter.schema';
import { addressOf } from '../filter/filter-address';
import { nameIn } from '../i18n/names';
import { territoryNames } from '../territory/territory-names.service';
import {
  countByAuthority,
  countByRegion,
  countRules,
  MOST_AUTHORITIES,
  type QualityCounts,
  type RuleCounts,
} from './quality.repository';
import { qualityRules } from './rules';

const options = z.strictObject({ by: z.enum(['rule', 'region', 'authority']).default('rule') });
type Ask = ExhibitAsk<z.infer<typeof options>>;
type Line = { key: string; name: ExhibitCell; counts: QualityCounts; href: string | null };

const columns = ['findings', 'rules', 'ties', 'authorities', 'projects'] as const;
const nothing: QualityCounts = { findings: 0, rules: 0, ties: 0, authorities: 0, projects: 0 };

async function lines(ask: Ask, byRule: RuleCounts['byRule']): Promise<{ lines: Line[]; leftOut: number }> {
  const {
    locale,
    filter,
    t,
    options: { by },
  } = ask;
  const page = (over: Partial<PartnershipFilter>) =>
    addressOf({ path: `/${locale}/evaluation/doubt/quality` }, { ...filter, ...over });
  if (by === 'region') {
    const found = await countByRegion(qualityRules, filter);
    const areas = new Map(
      (await territoryNames(found.map(({ code }) => code))).map((area) => [area.code, area]),
    );
    const line = ({ code, ...counts }: (typeof found)[number]): Line => {
      const area = areas.get(code);
      const name = area ? nameIn(locale, area) : { text: code, lang: null };
      return { key: code, name: words(name.text, name.lang), counts, href: page({ region: [code] }) };
    };
    return { lines: found.map(line), leftOut: 0 };
  }
  if (by === 'authority') {
    const { rows, all } = await countByAuthority(qualityRules, filter);
    const line = ({ authority, ...counts }: (typeof rows)[number]): Line => {
      const name = nameIn(locale, authority);
      const first = { ...words(name.text, name.lang), href: `/${locale}/authorities/${authority.slug}` };
      return { key: authority.slug, name: first, counts, href: page({ authority: [authority.slug] }) };
    };
    return { lines: rows.map(line), leftOut: Math.max(0, all - MOST_AUTHORITIES) };
  }
  const found = new Map(byRule.map((row) => [row.code, row]));
  const line = ({ code }: { code: string }): Line => {
    const href = addressOf({ path: `/${locale}/evaluation/doubt/quality/${code}` }, filter);
    return { key: code, name: words(t(`rule.${code}.title`)), counts: found.get(code) ?? nothing, href };
  };
  return { lines: qualityRules.map(line), leftOut: 0 };
}

function tableOf(
  { locale, t, options: { by } }: Ask,
  rows: readonly Line[],
  total: QualityCounts,
): ExhibitTable {
  const shown = columns.filter((column) => column !== 'rules' || by !== 'rule');
  const numbers = (counts: QualityCounts, href: string | null) =>
    shown.map((column) =>
      figure(locale, counts[column], column === 'findings' && counts.findings > 0 ? href : null),
    );
  return {
    caption: t('quality.caption', { by: t(`quality.by.${by}`) }),
    columns: [
      { key: 'name', label: t(`quality.by.${by}`), kind: 'text' },
      ...shown.map((key) => ({ key, label: t(`quality.column.${key}`), kind: 'number' as const })),
    ],
    rows: [
      ...rows.map(({ key, name, counts, href }) => ({ key, cells: [name, ...numbers(counts, href)] })),
      { key: 'total', cells: [words(t('quality.total')), ...numbers(total, null)], isTotal: true },
    ],
  };
}

/** How much the rules of data quality find, by rule, by region or by authority. */
export const dataQualityExhibit = exhibit<z.infer<typeof options>>({
  namespace: 'doubt',
  options,
  async make(ask) {
    const {
      locale,
      filter,
      t,
      options: { by },
    } = ask;
    const { byRule, total } = await countRules(qualityRules, filter);
    const { lines: rows, leftOut } = await lines(ask, byRule);
    const drawn = rows.filter(({ counts }) => counts.findings > 0).slice(0, 40);
    return {
      kind: 'data-quality',
      title: t('quality.title', {
        rules: qualityRules.length,
        findings: total.findings,
        broken: total.rules,
      }),
      table: tableOf(ask, rows, total),
      chart:
        drawn.length === 0
          ? null
          : {
              type: 'bars',
              parts: [{ key: 'findings', label: t('quality.column.findings'), tone: 'first' }],
              bars: drawn.map(({ name, counts }) => ({
                label: name.text,
                values: { findings: counts.findings },
              })),
              unit: t('quality.column.findings'),
            },
      notes: [
        t('quality.note.meaning'),
        t('quality.note.filter'),
        ...(by === 'rule' ? [] : [t('quality.note.several')]),
        ...(leftOut > 0 ? [t('quality.note.leftOut', { shown: MOST_AUTHORITIES, leftOut })] : []),
      ],
      sources: [{ label: t('source.record'), href: `/${locale}/method` }],
    };
  },
});
