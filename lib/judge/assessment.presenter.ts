import { type Locale, languageTags } from '../i18n/locales';
import type { NameInLanguage } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { AssessmentRow } from './assessment.repository';
import { type Axis, axes, byAxis } from './axes';
import { type Spread, spreadOf } from './spread.rules';
import { assessPath, judgedKey, judgedName } from './typology.presenter';

/** One evaluator's judgement as others read it. */
export type AssessmentView = {
  id: number;
  by: string;
  isOwn: boolean;
  judgedAt: Date;
  lines: { axis: Axis; name: string; mark: number; reason: string | null }[];
};

const reasonOf = ({ reasons }: Pick<AssessmentRow, 'reasons'>, axis: Axis): string | null =>
  (reasons as Partial<Record<Axis, string>>)[axis] ?? null;

/** Whose judgement it is: by name among evaluators. */
function whose({ evaluatorId, evaluator }: AssessmentRow, reader: string, t: Translate): string {
  if (evaluatorId === reader) return t('assess.you');
  return evaluator ? evaluator.name || evaluator.email : t('assess.nobody');
}

/** @param reader the evaluator who reads it */
export const assessmentView = (row: AssessmentRow, reader: string, t: Translate): AssessmentView => ({
  id: row.id,
  by: whose(row, reader, t),
  isOwn: row.evaluatorId === reader,
  judgedAt: row.judgedAt,
  lines: axes.flatMap((axis) => {
    const mark = row[axis];
    return mark === null ? [] : [{ axis, name: t(`axis.${axis}.name`), mark, reason: reasonOf(row, axis) }];
  }),
});

/** A form's values of a judgement that was made before. */
export const typedBefore = (row: AssessmentRow | undefined) =>
  byAxis((axis) => ({
    mark: row?.[axis] ? String(row[axis]) : '',
    reason: (row && reasonOf(row, axis)) ?? '',
  }));

/** One decimal, as readers of the language write it. */
export const oneDecimal = (locale: Locale, value: number): string =>
  new Intl.NumberFormat(languageTags[locale], {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value);

export const spreadsOf = (rows: readonly AssessmentRow[]): Record<Axis, Spread | null> =>
  byAxis((axis) => spreadOf(rows.flatMap((row) => row[axis] ?? [])));

/** A line of the list of what was judged. */
export type JudgedLine = {
  key: string;
  name: NameInLanguage;
  kind: string;
  href: string;
  count: number;
  by: string[];
  /** "3,5 ± 0,5" by axis; a dot where nobody judged. */
  spreads: Record<Axis, string>;
};

/** What was judged, by record: how often, by whom, with mean and spread. */
export function judgedLines(
  locale: Locale,
  rows: readonly AssessmentRow[],
  reader: string,
  t: Translate,
): JudgedLine[] {
  const keys = [...new Set(rows.map(judgedKey))];
  return keys.flatMap((key) => {
    const own = rows.filter((row) => judgedKey(row) === key);
    const [first] = own;
    if (!first) return [];
    const spreads = spreadsOf(own);
    return [
      {
        key,
        name: judgedName(locale, first).name,
        kind: t(`subject.${key.split(':', 1)[0]}`),
        href: assessPath(locale, key),
        count: own.length,
        by: own.map((row) => whose(row, reader, t)),
        spreads: byAxis((axis) => spreadText(locale, spreads[axis], t)),
      },
    ];
  });
}

function spreadText(locale: Locale, spread: Spread | null, t: Translate): string {
  if (!spread) return '·';
  const mean = oneDecimal(locale, spread.mean);
  if (spread.deviation === null) return mean;
  return t('list.spread', { mean, deviation: oneDecimal(locale, spread.deviation) });
}
