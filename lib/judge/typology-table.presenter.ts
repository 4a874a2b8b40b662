import type { ExhibitAsk, ExhibitCell, ExhibitTable } from '../evaluation/exhibit';
import { figure, nothingThere } from '../evaluation/figure-cell';
import type { Locale } from '../i18n/locales';
import { oneDecimal } from './assessment.presenter';
import type { Spread } from './spread.rules';
import { assessPath, type TypologyLine } from './typology.presenter';
import { type TypologyMap, typologyMaps } from './typology.rules';

/** Something on a scale or its spread, to one decimal; a dot where nobody judged. */
function onScale(locale: Locale, value: number | null | undefined): ExhibitCell {
  if (value === null || value === undefined) return nothingThere;
  return { value: Math.round(value * 100) / 100, text: oneDecimal(locale, value) };
}

/** What stands behind a map: every record with its judgements and with what the report of 2011 tells of it. */
export function typologyTable(
  { locale, t }: Pick<ExhibitAsk, 'locale' | 't'>,
  map: TypologyMap,
  lines: readonly TypologyLine[],
): Pick<ExhibitTable, 'columns' | 'rows'> {
  const { x, y } = typologyMaps[map];
  const column = (key: string, label: string, kind: 'text' | 'number' = 'text') => ({ key, label, kind });
  const axisColumns = (axis: string) => [
    column(`${axis}-mean`, t('typology.mean', { axis: t(`axis.${axis}.short`) }), 'number'),
    column(`${axis}-spread`, t('typology.spread', { axis: t(`axis.${axis}.short`) }), 'number'),
  ];
  const axisCells = (spread: Spread | null) => [
    onScale(locale, spread?.mean),
    onScale(locale, spread?.deviation),
  ];
  return {
    columns: [
      column('name', t('typology.name')),
      column('kind', t('typology.kind')),
      column('report', t('typology.report')),
      column('judgements', t('typology.judgements'), 'number'),
      ...axisColumns(x),
      ...axisColumns(y),
      column('statement', t('typology.statement')),
    ],
    rows: lines.map((line) => ({
      key: line.key,
      cells: [
        { value: line.name.text, text: line.name.text, lang: line.name.lang, href: line.href },
        { value: t(`subject.${line.kind}`), text: t(`subject.${line.kind}`) },
        reportCell(line, map, t),
        line.judgements > 0 ? figure(locale, line.judgements, assessPath(locale, line.key)) : nothingThere,
        ...axisCells(line.x),
        ...axisCells(line.y),
        statementCell(line, locale),
      ],
    })),
  };
}

/** Which end of which axis the report names; what only its drawing shows cannot be recovered, and is not guessed. */
function reportCell({ report }: TypologyLine, map: TypologyMap, t: ExhibitAsk['t']): ExhibitCell {
  if (!report) return nothingThere;
  const { x, y } = typologyMaps[map];
  const ends = [report.x && t(`axis.${x}.high`), report.y && t(`axis.${y}.high`)].filter(
    (end) => end !== false,
  );
  const text = ends.length > 0 ? ends.join(' · ') : t('typology.drawnOnly');
  return { value: text, text };
}

/** The report's words as the seed keeps them: in English. */
function statementCell({ report }: TypologyLine, locale: Locale): ExhibitCell {
  if (!report?.statement) return nothingThere;
  return { value: report.statement, text: report.statement, lang: locale === 'en' ? null : 'en' };
}
