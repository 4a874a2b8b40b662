import { z } from 'zod';
import { type ExhibitCell, exhibit, words } from '../evaluation/exhibit';
import { amount, figure } from '../evaluation/figure-cell';
import { textIn } from '../i18n/localized-text';
import { tieRef, tieTitle } from '../partnership/tie-line.presenter';
import { fundingLines, MOST_LINES } from './funding.repository';
import { fundingDimensions } from './funding.rules';

/** Which lines: those that a cell of the table of funding counts; all under the filter where no dimension is given. */
const options = z.strictObject({
  by: z.enum(['', ...fundingDimensions]).default(''),
  /** What the dimension holds; empty is what nobody told. */
  key: z.string().max(300).default(''),
  currency: z.union([z.literal(''), z.string().regex(/^[A-Z]{3}$/)]).default(''),
});

const columns = ['project', 'tie', 'funder', 'scheme', 'year', 'appliedFor', 'granted', 'source'] as const;
const numbers: readonly string[] = ['year', 'appliedFor', 'granted'];

const numberOf = (value: { toNumber(): number } | null) => value?.toNumber() ?? null;

/** The lines of funding one by one, each with its project and tie. */
export const fundingLinesExhibit = exhibit<z.infer<typeof options>>({
  namespace: 'doubt',
  options,
  async make({ locale, filter, t, v, options: { by, key, currency } }) {
    const part = by === '' ? null : { by, key: key || null, currency: currency || null };
    const found = await fundingLines(filter, part);
    const rows = part || !currency ? found : found.filter((line) => line.currency === currency);
    const sources = new Map(
      rows.flatMap(({ citations }) => citations.map(({ source }) => [source.slug, source] as const)),
    );
    const labelOf = (source: { label: unknown; citation: string }) =>
      textIn(locale, source.label)?.text ?? source.citation;
    return {
      kind: 'funding-lines',
      title: t('fundingLines.title', { lines: rows.length }),
      table: {
        caption: t('fundingLines.caption'),
        columns: columns.map((name) => ({
          ...{ key: name, label: t(`fundingLines.column.${name}`) },
          kind: numbers.includes(name) ? ('number' as const) : ('text' as const),
        })),
        rows: rows.map((line) => {
          const { project } = line;
          const title = textIn(locale, project.title) ?? { text: project.slug, lang: null };
          const tie = tieRef(locale, project.partnership);
          const funder = textIn(locale, line.funder) ?? { text: '?', lang: null };
          const [cited] = line.citations;
          const cells: ExhibitCell[] = [
            { ...words(title.text, title.lang), href: `/${locale}/projects/${project.slug}` },
            { ...words(tieTitle(tie.parties)), href: tie.href },
            words(funder.text, funder.lang),
            words(v(`fundingScheme.${line.scheme}`)),
            line.year === null ? figure(locale, null) : { value: line.year, text: String(line.year) },
            amount(locale, line.currency, numberOf(line.amountAppliedFor)),
            amount(locale, line.currency, numberOf(line.amountGranted)),
            cited
              ? { ...words(labelOf(cited.source)), href: cited.source.url }
              : words(t('fundingLines.noSource')),
          ];
          return { key: String(line.id), cells };
        }),
      },
      chart: null,
      notes: [
        t('funding.note.unknown'),
        ...(found.length === MOST_LINES ? [t('fundingLines.most', { most: MOST_LINES })] : []),
      ],
      sources: [
        ...[...sources.values()].map((source) => ({ label: labelOf(source), href: source.url })),
        { label: t('source.record'), href: `/${locale}/method` },
      ],
    };
  },
});
