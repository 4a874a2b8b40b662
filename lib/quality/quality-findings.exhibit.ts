import { z } from 'zod';
import { type ExhibitAsk, type ExhibitCell, exhibit, words } from '../evaluation/exhibit';
import { nothingThere } from '../evaluation/figure-cell';
import { textIn } from '../i18n/localized-text';
import { nameIn } from '../i18n/names';
import { tieRef, tieTitle } from '../partnership/tie-line.presenter';
import { detailWords } from './detail-words';
import { type FindingRow, findingsOf, MOST_FINDINGS } from './quality.repository';
import { qualityRules, ruleOf } from './rules';

const [first] = qualityRules.map(({ code }) => code);
const options = z.strictObject({
  rule: z
    .string()
    .refine((code) => ruleOf(code) !== null)
    .default(first ?? ''),
});
type Ask = ExhibitAsk<z.infer<typeof options>>;

const columns = ['tie', 'authority', 'project', 'detail'] as const;

function cellsOf({ locale, t, v }: Ask, { tie, authority, project, detail }: FindingRow): ExhibitCell[] {
  const about = tie && tieRef(locale, tie);
  const name = authority && nameIn(locale, authority);
  const title = project && (textIn(locale, project.title) ?? { text: project.slug, lang: null });
  const told = detailWords({ locale, t, v }, detail);
  return [
    about ? { ...words(tieTitle(about.parties)), href: about.href } : nothingThere,
    name
      ? { ...words(name.text, name.lang), href: `/${locale}/authorities/${authority.slug}` }
      : nothingThere,
    title ? { ...words(title.text, title.lang), href: `/${locale}/projects/${project.slug}` } : nothingThere,
    told ? words(told) : nothingThere,
  ];
}

/** The records that one rule of data quality finds, with links to them. */
export const qualityFindingsExhibit = exhibit<z.infer<typeof options>>({
  namespace: 'doubt',
  options,
  async make(ask) {
    const {
      locale,
      filter,
      t,
      options: { rule: code },
    } = ask;
    const rule = ruleOf(code);
    const { rows, all } = rule ? await findingsOf(rule, filter) : { rows: [], all: 0 };
    const shown = columns.filter(
      (column) => column === 'detail' || column === 'tie' || rows.some((row) => row[column] !== null),
    );
    return {
      kind: 'quality-findings',
      title: t('findings.title', { count: all, rule: t(`rule.${code}.title`) }),
      table: {
        caption: t(`rule.${code}.title`),
        columns: shown.map((key) => ({ key, label: t(`findings.column.${key}`), kind: 'text' as const })),
        rows: rows.map((row, index) => {
          const cells = cellsOf(ask, row);
          return {
            key: String(index),
            cells: shown.map((column) => cells[columns.indexOf(column)] ?? nothingThere),
          };
        }),
      },
      chart: null,
      notes: [
        t(`rule.${code}.why`),
        t('quality.note.filter'),
        ...(all > MOST_FINDINGS ? [t('findings.most', { most: MOST_FINDINGS, all })] : []),
      ],
      sources: [{ label: t('source.record'), href: `/${locale}/method` }],
    };
  },
});
